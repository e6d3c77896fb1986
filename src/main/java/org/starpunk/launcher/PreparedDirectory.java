package org.starpunk.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code starpunk.jar}, unpacked once for one JDK: its libraries are always the same files, so that the JVM has their
 * classes in an archive. Nothing in it changes; what a server changes, each one has of its own.
 */
record PreparedDirectory(Path path) implements Contents {

    /** The jar that starts it, and names all others. */
    static final String JAR = "starpunk.jar";

    static final String WAR = "ROOT.war";

    /** Payara Micro, with a jar that names its libraries. */
    static final String PAYARA = "payara";

    static final String PAYARA_JAR = PAYARA + "/launch-micro.jar";

    /** What the JVM is told, in the form of its argument files; it is there when all else is. */
    static final String OPTIONS = "java.options";

    /** Locked by all processes that run from here. */
    private static final String IN_USE = "in-use";

    private static final List<String> OF_EACH_SERVER = List.of("config", "docroot", "lib", "META-INF");

    private static final long ROOM_IN_MEBIBYTES = 80;

    /** Held until the process ends; nobody reads it. */
    @SuppressWarnings("unused")
    private static FileLock use;

    /** Where this very class was loaded from. */
    static PreparedDirectory ofThisProcess() {
        try {
            URI jar = PreparedDirectory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return new PreparedDirectory(Path.of(jar).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isComplete() {
        return Files.exists(path.resolve(OPTIONS));
    }

    @Override
    public String server() {
        return "fish.payara.micro.impl.PayaraMicroImpl";
    }

    @Override
    public Path war(TemporaryDirectory temporary) {
        return path.resolve(WAR);
    }

    @Override
    public List<String> unpack(PayaraOptions given, TemporaryDirectory temporary) throws IOException {
        temporary.requireRoom(ROOM_IN_MEBIBYTES);
        keep();
        // As Payara Micro's own launcher says it, which would let all servers change the same files.
        System.setProperty(
                "fish.payara.micro.BootJar", path.resolve(PAYARA_JAR).toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", path.resolve(PAYARA).toString());
        Path root = temporary.path().resolve(PAYARA);
        for (String part : OF_EACH_SERVER) {
            copy(path.resolve(PAYARA).resolve(part), root.resolve(part));
        }
        return List.of("--rootdir", root.toString(), "--deploy", war(temporary).toString(), "--contextroot", "/");
    }

    void allowUse() throws IOException {
        Files.createFile(path.resolve(IN_USE));
    }

    /** From now on, {@link #deleteUnlessInUse} of other processes leaves it. */
    private void keep() throws IOException {
        use = FileChannel.open(path.resolve(IN_USE), StandardOpenOption.READ).tryLock(0, Long.MAX_VALUE, true);
    }

    /** One that was never finished is in nobody's use. */
    void deleteUnlessInUse() throws IOException {
        Path file = path.resolve(IN_USE);
        if (Files.notExists(file)) {
            delete();
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete();
            }
        }
    }

    void delete() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path directory, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.toList()) {
                Files.copy(file, target.resolve(directory.relativize(file).toString()));
            }
        }
    }
}
