package org.starpunk.note;

/** Who sees a published note: Micropub's {@code visibility}. */
public enum Visibility {
    /** Everybody, everywhere. */
    PUBLIC,
    /** Whoever has the address: it is in no list and no feed. */
    UNLISTED,
    /** The owner alone. */
    PRIVATE
}
