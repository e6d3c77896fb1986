package org.starpunk.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes a {@link PreparedDirectory} of {@code starpunk.jar}, for the JDK and with the options of this process. It goes
 * beside those of other programs and JDKs, of which it deletes those that nobody runs.
 */
final class Preparation {

    private static final String LOCK = "prepare.lock";

    private static final long ROOM_IN_MEBIBYTES = 320;

    /** For the server of a preparation that was killed: it ends by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PreparedDirectory prepared;

    private Preparation(PreparedDirectory prepared) {
        this.prepared = prepared;
    }

    /** Several at once make it once. */
    static void of(Path directory) throws FailedLaunchException {
        PreparedDirectory prepared = new PreparedDirectory(directory.toAbsolutePath());
        Path parent = prepared.path().getParent();
        try {
            Files.createDirectories(parent);
            try (FileChannel file = FileChannel.open(
                            parent.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(file, parent)) {
                prepared.putBack();
                if (lock.isValid() && !prepared.isComplete()) {
                    prepared.deleteWhenUnused(PATIENCE);
                    TemporaryDirectory.requireRoom(
                            ROOM_IN_MEBIBYTES, Files.getFileStore(parent).getUsableSpace() >> 20);
                    new Preparation(prepared).makeOrLeaveNothing();
                }
                sweep(parent, prepared);
            }
        } catch (IOException e) {
            throw new FailedLaunchException("Nothing can be prepared in %s: %s".formatted(directory, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedLaunchException("The preparation was interrupted.", e);
        }
    }

    private static FileLock lock(FileChannel file, Path parent) throws IOException {
        FileLock lock = file.tryLock();
        if (lock == null) {
            tell("another start is preparing something in %s, which takes half a minute; this one waits for it"
                    .formatted(parent));
            return file.lock();
        }
        return lock;
    }

    /** On the screen: why a preparation fails is said by whoever asks for it. */
    private static void tell(String what) {
        System.out.println("starpunk: " + what);
    }

    private void makeOrLeaveNothing() throws IOException, InterruptedException, FailedLaunchException {
        prepared.create();
        try {
            make();
        } finally {
            if (!prepared.isComplete()) {
                prepared.delete();
            }
        }
    }

    private void make() throws IOException, InterruptedException, FailedLaunchException {
        Path directory = prepared.path();
        Path whole = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        JavaProcess java = new JavaProcess(Files.createDirectory(directory.resolve("preparation")));
        java.run(
                JavaProcess.COMPILE_LITTLE,
                "-jar",
                whole.toString(),
                "--rootdir",
                directory.resolve(PreparedDirectory.PAYARA).toString(),
                "--outputlauncher");
        WholeJar.application(java.directory()).unpacked(directory.resolve(PreparedDirectory.APPLICATION));
        writeJar(whole, directory);
        Optional<String> archive = new ClassArchive(directory).write(java);
        if (archive.isEmpty()) {
            tell("this Java has made no archive of classes, so starts take longer than they could; where it has no"
                    + " lib/server/classes.jsa, java -Xshare:dump makes that");
        }
        java.delete();
        // The last one, and at once.
        Path options = Files.writeString(
                directory.resolve("options.part"), archive.orElse("# Without an archive") + System.lineSeparator());
        Files.move(options, directory.resolve(PreparedDirectory.OPTIONS));
    }

    /** The launcher with all that Payara Micro reads from its own jar, and the manifest that Payara Micro needs. */
    private static void writeJar(Path whole, Path directory) throws IOException {
        try (JarFile from = new JarFile(whole.toFile());
                JarFile payara = new JarFile(
                        directory.resolve(PreparedDirectory.PAYARA_JAR).toFile());
                OutputStream file = Files.newOutputStream(directory.resolve(PreparedDirectory.JAR));
                JarOutputStream to = new JarOutputStream(file, manifest(payara))) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && isRead(entry.getName())) {
                    JarEntry copy = new JarEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    to.putNextEntry(copy);
                    from.getInputStream(entry).transferTo(to);
                    to.closeEntry();
                }
            }
        }
    }

    private static Manifest manifest(JarFile payara) throws IOException {
        Attributes theirs = payara.getManifest().getMainAttributes();
        Manifest manifest = new Manifest();
        Attributes own = manifest.getMainAttributes();
        own.put(Name.MANIFEST_VERSION, "1.0");
        own.put(Name.MAIN_CLASS, StarPunk.class.getName());
        own.put(Name.CLASS_PATH, PreparedDirectory.PAYARA_JAR);
        // In the manifest and not in the JVM's options: with those, it would not take its own modules from an archive.
        for (String opening : List.of("Add-Opens", "Add-Exports")) {
            own.putValue(opening, theirs.getValue(opening));
        }
        // SQLite's, of which the JDK warns from 24 on.
        own.putValue("Enable-Native-Access", "ALL-UNNAMED");
        return manifest;
    }

    private static boolean isRead(String name) {
        return name.startsWith("org/starpunk/launcher/")
                || name.equals("MICRO-INF/payara-boot.properties")
                || name.equals("MICRO-INF/pre-boot-commands.txt")
                || name.startsWith("MICRO-INF/deploy/")
                || name.startsWith("MICRO-INF/domain/branding/");
    }

    /** What cannot be deleted stays. */
    private static void sweep(Path parent, PreparedDirectory own) throws IOException {
        List<Path> others = new ArrayList<>();
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(path -> Files.isDirectory(path) && !path.equals(own.path()))
                    .forEach(others::add);
        }
        for (Path other : others) {
            try {
                new PreparedDirectory(other).deleteUnlessInUse();
            } catch (IOException e) {
                tell("%s is of no more use, but cannot be deleted: %s".formatted(other, e));
            }
        }
    }
}
