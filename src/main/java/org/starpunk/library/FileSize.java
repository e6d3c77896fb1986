package org.starpunk.library;

import org.starpunk.sentence.Sentence;

/** How many bytes there are, as people say it. */
final class FileSize {

    private static final long KILO = 1000;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    static Sentence of(long bytes) {
        return bytes < MEGA
                ? Sentence.of("library.label.kilobytes", (bytes + KILO - 1) / KILO)
                : Sentence.of("library.label.megabytes", (double) bytes / MEGA);
    }
}
