package org.starpunk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;
import org.starpunk.files.PrivateFiles;

/** Where everything is kept: a JDBC URL, and the one way to open it. */
public record Database(String url, String user, String password) {

    private static final String SQLITE_PREFIX = "jdbc:sqlite:";

    private static final Key<String> URL = new Key<>("starpunk.database.url", Database::readUrl);
    private static final Key<String> USER = Key.text("starpunk.database.user");
    private static final Key<String> PASSWORD = Key.text("starpunk.database.password");

    public static final List<Key<?>> KEYS = List.of(URL, USER, PASSWORD);

    /** The one that the operator names. */
    public static Database from(Keys keys) {
        return new Database(keys.get(URL), keys.get(USER), keys.get(PASSWORD));
    }

    private static String readUrl(KeyValue given) {
        String right = "jdbc:sqlite:/path/to/starpunk.db or jdbc:postgresql://host:5432/database";
        String url = given.required(right);
        boolean sqliteFile =
                url.startsWith(SQLITE_PREFIX) && !url.matches("jdbc:sqlite:(|:memory:.*|file:.*|:resource:.*)");
        if (url.matches("jdbc:postgresql://[^/?]*@.*")) {
            // The driver would take them for a part of the host's name.
            throw given.malformedSecret("without user and password, which are starpunk.database.user and"
                    + " starpunk.database.password: jdbc:postgresql://host:5432/database");
        }
        if (!sqliteFile && !url.matches("jdbc:postgresql:.+")) {
            throw given.malformed(right);
        }
        return url;
    }

    public DatabaseVendor vendor() {
        return DatabaseVendor.of(url);
    }

    /** The SQLite file; empty for PostgreSQL. */
    public Optional<Path> file() {
        return vendor() == DatabaseVendor.SQLITE
                ? Optional.of(Path.of(url.substring(SQLITE_PREFIX.length()).split("\\?", 2)[0])
                        .toAbsolutePath()
                        .normalize())
                : Optional.empty();
    }

    /**
     * Why a program without a server, which makes no site, has nothing to do here; empty when the database is there, or
     * only PostgreSQL can tell.
     */
    public Optional<String> absence() {
        return file().filter(Files::notExists)
                .map(missing -> "There is no database at " + missing
                        + ". Set STARPUNK_DATA_DIR or STARPUNK_DATABASE_URL as for the server.");
    }

    /**
     * Opens a new connection in auto-commit mode; the caller closes it. A SQLite file and its directory are created,
     * for the owner's eyes only, when they are missing.
     *
     * @param lockWait how long a statement waits for another writer before it fails (SQLite only)
     */
    public Connection connect(Duration lockWait) throws SQLException {
        return switch (vendor()) {
            case SQLITE -> connectToSqlite(lockWait);
            case POSTGRESQL -> connectToPostgresql();
        };
    }

    private Connection connectToSqlite(Duration lockWait) throws SQLException {
        Path file = file().orElseThrow();
        try {
            PrivateFiles.createFile(file);
        } catch (IOException e) {
            throw new SQLException("Cannot create the file " + file + ": " + e, e);
        }
        return sqlite(lockWait).createConnection(url);
    }

    /** How a connection to SQLite is set up. */
    SQLiteConfig sqlite(Duration lockWait) {
        SQLiteConfig config = new SQLiteConfig();
        // What a commit needs to survive a power failure, PRAGMA synchronous = FULL, is SQLite's default: to say it
        // again would read the file before the caller can say how to wait for others.
        config.setBusyTimeout(Math.toIntExact(lockWait.toMillis()));
        config.enforceForeignKeys(true);
        // A transaction that reads first and then writes fails at once beside another writer: waiting cannot help it.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // Who wants the number of a new row asks for it: the driver would do so after each insertion.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Connection connectToPostgresql() throws SQLException {
        return connect(postgresql());
    }

    /** Opens a connection to a database that can hold every text. */
    static Connection connect(PGSimpleDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        String encoding = connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
        if (!"UTF8".equals(encoding)) {
            connection.close();
            throw new SQLException(
                    "The encoding of the database is %s, but must be UTF8".formatted(encoding),
                    DatabaseFailure.ENCODING);
        }
        return connection;
    }

    /** How a connection to PostgreSQL is set up. */
    PGSimpleDataSource postgresql() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            // Its text would show a password that is in the URL.
            throw new SQLException("The driver does not understand the URL", "08001");
        }
        if (!user.isEmpty()) {
            source.setUser(user);
            source.setPassword(password);
        }
        if (source.getApplicationName() == null) {
            source.setApplicationName("starpunk");
        }
        return source;
    }

    /** The URL alone: a password never shows in a log. */
    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***");
    }
}
