package org.starpunk.migration;

/** What the schema of a database is to this program. */
public enum SchemaState {
    /** It has all that this program needs; a newer program may have added to it. */
    CURRENT,
    /** A migration that this program needs is missing. */
    PENDING,
    /** A newer program has taken away what this one needs. */
    LEFT_BEHIND
}
