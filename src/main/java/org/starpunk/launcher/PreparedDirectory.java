package org.starpunk.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@code starpunk.jar}, unpacked once for one JDK: its libraries are always the same files, so that the JVM has their
 * classes in an archive. Nothing in it changes; what a server changes, each one has of its own.
 */
record PreparedDirectory(Path path) implements Contents {

    /** The jar that starts it, and names all others. */
    static final String JAR = "starpunk.jar";

    /** Unpacked. */
    static final String APPLICATION = "ROOT";

    /** Payara Micro, with a jar that names its libraries. */
    static final String PAYARA = "payara";

    static final String PAYARA_JAR = PAYARA + "/launch-micro.jar";

    /** What the JVM is told, in the form of its argument files; it is there when all else is. */
    static final String OPTIONS = "java.options";

    /** Their name while it is asked whether a start is about to come. */
    private static final String TAKEN = "options.taken";

    /** Locked by all processes that run from here. */
    private static final String IN_USE = "in-use";

    /** What the name of one ends with that is being deleted. */
    private static final String DELETED = ".deleted";

    private static final List<String> OF_EACH_SERVER = List.of("config", "docroot", "lib", "META-INF");

    private static final long ROOM_IN_MEBIBYTES = 16;

    /** Longer than a start takes from its first look until {@link #keep}. */
    private static final Duration BEGINNING = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(100);

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
    public Application application(TemporaryDirectory temporary) {
        return new Application(path.resolve(APPLICATION));
    }

    @Override
    public List<String> unpack(PayaraOptions given, TemporaryDirectory temporary)
            throws IOException, FailedLaunchException {
        temporary.requireRoom(ROOM_IN_MEBIBYTES);
        // As Payara Micro's own launcher says it, which would let all servers change the same files.
        System.setProperty(
                "fish.payara.micro.BootJar", path.resolve(PAYARA_JAR).toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", path.resolve(PAYARA).toString());
        Path root = temporary.path().resolve(PAYARA);
        for (String part : OF_EACH_SERVER) {
            copy(path.resolve(PAYARA).resolve(part), root.resolve(part));
        }
        List<String> options = new ArrayList<>(List.of("--rootdir", root.toString()));
        options.addAll(application(temporary).deployed());
        return options;
    }

    /** Begins one where nothing is: what somebody else keeps there is not deleted for it. */
    void create() throws IOException {
        Files.createDirectories(path);
        if (!isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        Files.createFile(path.resolve(IN_USE));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.findAny().isEmpty();
        }
    }

    /** Whether it was made as one, and is no directory of somebody else's. */
    boolean exists() {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(path.resolve(IN_USE), LinkOption.NOFOLLOW_LINKS);
    }

    /** One that looks at it just now is waited for. */
    @Override
    public void keep() throws FailedLaunchException {
        try {
            use = FileChannel.open(path.resolve(IN_USE), StandardOpenOption.READ)
                    .lock(0, Long.MAX_VALUE, true);
            if (Files.notExists(path.resolve(IN_USE))) {
                throw new NoSuchFileException(path.toString());
            }
        } catch (IOException e) {
            throw new FailedLaunchException(
                    "What was prepared cannot be used: %s. Start again, which prepares it anew.".formatted(e), e);
        }
    }

    /** Completes one again whose sweep was killed before it had put the options back, while nobody else sweeps. */
    void putBack() throws IOException {
        Path taken = path.resolve(TAKEN);
        if (exists() && !isAside() && !isComplete() && Files.exists(taken)) {
            Files.move(taken, path.resolve(OPTIONS));
        }
    }

    /** Deletes one of another program, while nobody prepares any: what is not complete then will never be. */
    void deleteUnlessInUse() throws IOException {
        if (exists()) {
            putBack();
            deleteIfUnused(isComplete());
        } else if (isAside() && isEmpty()) {
            // A kill before the last step of its deletion.
            Files.delete(path);
        }
    }

    /** Deletes what was not finished; its server, if it was left alone, ends within some time. */
    void deleteWhenUnused(Duration patience) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (exists() && !deleteIfUnused(false)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("A process runs from there that should have ended");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** @param complete when a start may be about to use it */
    private boolean deleteIfUnused(boolean complete) throws IOException {
        try (FileChannel channel = FileChannel.open(path.resolve(IN_USE), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            boolean unused = lock != null && (!complete || takeOptions());
            if (unused) {
                delete();
            }
            return unused;
        }
    }

    /**
     * Whether no start can come any more. Each says that it is about to, by the time of the lock, before it looks for the
     * options: so this takes them away before it looks at the time.
     */
    private boolean takeOptions() throws IOException {
        Path options = path.resolve(OPTIONS);
        Path taken = Files.move(options, path.resolve(TAKEN), StandardCopyOption.REPLACE_EXISTING);
        Duration age =
                Duration.between(Files.getLastModifiedTime(path.resolve(IN_USE)).toInstant(), Instant.now());
        if (age.abs().compareTo(BEGINNING) < 0) {
            Files.move(taken, options);
            return false;
        }
        return true;
    }

    /**
     * Aside first: so there is nothing by its name from then on, whatever kills this process, and whatever another one that
     * was left alone still writes there. What marks it goes last, so that a sweep knows the rest.
     */
    void delete() throws IOException {
        for (Path file : TemporaryDirectory.content(aside())) {
            Files.deleteIfExists(file);
        }
    }

    private Path aside() throws IOException {
        if (isAside()) {
            return path;
        }
        try {
            return Files.move(path, path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + DELETED));
        } catch (IOException e) {
            // As in a layer of an image, of which no directory can be renamed. Nothing is put back into half of one.
            Files.deleteIfExists(path.resolve(TAKEN));
            return path;
        }
    }

    private boolean isAside() {
        return path.getFileName().toString().endsWith(DELETED);
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
