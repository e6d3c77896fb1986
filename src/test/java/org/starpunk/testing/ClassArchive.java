package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes that a server loads, as the JVM likes to have them: a server that starts with them needs a third less of
 * the processor. One server makes them, for all that come after it.
 */
final class ClassArchive {

    private static final Path JAR = Path.of("target", "starpunk.jar").toAbsolutePath();
    private static final Path FILE = Path.of("target", "starpunk.jsa").toAbsolutePath();

    private ClassArchive() {}

    /** The JVM's option that uses the classes. */
    static String use() {
        return "-XX:SharedArchiveFile=" + FILE;
    }

    /** The JVM's option that writes them when the process ends. */
    static String write() {
        return "-XX:ArchiveClassesAtExit=" + FILE;
    }

    /** Whether there are none of this very jar. */
    static boolean isMissing() {
        try {
            return Files.notExists(FILE)
                    || Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(JAR)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
