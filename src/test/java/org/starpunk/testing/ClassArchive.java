package org.starpunk.testing;

import java.nio.file.Path;

/**
 * The classes that a server loads, as the JVM likes to have them: a server that starts with them needs less of the
 * processor. One server makes them, for all that come after it from the same {@link LauncherDirectory}.
 */
final class ClassArchive {

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

    /** Whether there are none of this very launcher directory. */
    static boolean isMissing() {
        return Directories.isOlder(FILE, LauncherDirectory.jar());
    }
}
