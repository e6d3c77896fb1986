package org.starpunk.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.starpunk.database.Database;

/** What other processes do to a SQLite file that a server has open. */
final class SqliteFaults {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final Database database;
    private Connection other;

    SqliteFaults(Database database) {
        this.database = database;
    }

    List<Fault> all() {
        return List.of(locked(), moved());
    }

    Fault locked() {
        return new Fault("foreign lock", this::lock, this::unlock);
    }

    Fault moved() {
        return new Fault("file moved away", () -> move(file(), elsewhere()), () -> move(elsewhere(), file()));
    }

    private void lock() throws Exception {
        other = database.connect(LOCK_WAIT);
        try (Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    private void unlock() throws Exception {
        other.close();
    }

    private static void move(Path from, Path to) throws Exception {
        Files.move(from, to);
    }

    private Path file() {
        return database.file().orElseThrow();
    }

    private Path elsewhere() {
        return file().resolveSibling("elsewhere.db");
    }
}
