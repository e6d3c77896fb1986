package org.starpunk.library;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a note shows an upload without alt text of its own. */
enum Gap {
    /** Among its photos: what the library says of the upload fills it. */
    PHOTO,
    /** In its text, which nobody but its author fills. */
    TEXT;

    static Optional<Gap> find(Object column) {
        return Stream.of(values()).filter(gap -> gap.name().equals(column)).findFirst();
    }
}
