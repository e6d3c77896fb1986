package org.starpunk.database;

/** A database that StarPunk can keep its notes in. */
public enum DatabaseVendor {
    SQLITE,
    POSTGRESQL;

    /** The vendor that a JDBC URL names; anything that is not PostgreSQL is SQLite. */
    public static DatabaseVendor of(String url) {
        return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }
}
