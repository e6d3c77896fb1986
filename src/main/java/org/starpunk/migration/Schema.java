package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.starpunk.database.DatabaseVendor;

/** The schema as this program knows it, against the schema that a database has. */
final class Schema {

    private final List<Migration> known;
    private final SchemaHistory history;

    Schema(DatabaseVendor vendor, List<Migration> known) {
        this.known = List.copyOf(known);
        this.history = new SchemaHistory(vendor);
    }

    static Schema of(DatabaseVendor vendor) {
        return new Schema(vendor, MigrationScripts.of(vendor));
    }

    /**
     * What this database still lacks, in order.
     *
     * @throws MigrationException when what was applied is not the beginning of what is known
     */
    List<Migration> pending(Connection connection) throws SQLException {
        List<SchemaHistory.Row> applied = history.read(connection);
        for (int i = 0; i < applied.size(); i++) {
            if (i == known.size()) {
                throw refused("The database is newer than this program: it has the migration %s, which is unknown here."
                        .formatted(applied.get(i).script()));
            }
            compare(known.get(i), applied.get(i));
        }
        return known.subList(applied.size(), known.size());
    }

    /** Whether the database has everything that this program needs; a newer one has. */
    boolean isCurrent(Connection connection) throws SQLException {
        List<SchemaHistory.Row> applied = history.read(connection);
        return known.stream()
                .allMatch(migration -> applied.contains(
                        new SchemaHistory.Row(migration.version(), migration.script(), migration.checksum())));
    }

    /** The script that a database had last; empty when it had none. */
    String last(Connection connection) throws SQLException {
        List<SchemaHistory.Row> applied = history.read(connection);
        return applied.isEmpty() ? "" : applied.get(applied.size() - 1).script().replaceFirst("\\.sql$", "");
    }

    /** Applies migrations and records them, inside the caller's transaction. */
    void apply(Connection connection, List<Migration> pending) throws SQLException {
        history.create(connection);
        int rank = known.size() - pending.size();
        for (Migration migration : pending) {
            long start = System.nanoTime();
            execute(connection, migration);
            Duration executionTime = Duration.ofNanos(System.nanoTime() - start);
            history.append(connection, ++rank, migration, Instant.now(), executionTime);
        }
    }

    private static void execute(Connection connection, Migration migration) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlScript.Statement sql : migration.statements()) {
                try {
                    statement.execute(sql.text());
                } catch (SQLException e) {
                    String message = "The migration %s failed at its line %d: %s\nThe statement was: %s\n"
                            .formatted(migration.script(), sql.line(), e.getMessage(), sql.text());
                    throw new SQLException(message, e.getSQLState(), e.getErrorCode(), e);
                }
            }
        }
    }

    private static void compare(Migration known, SchemaHistory.Row applied) {
        if (!known.script().equals(applied.script())) {
            throw refused("The migrations differ: %s comes next in this program, but the database has %s in its place."
                    .formatted(known.script(), applied.script()));
        }
        if (!known.checksum().equals(applied.checksum())) {
            throw refused("The migration %s was changed after it had been applied: its checksum is %s here, %s there."
                    .formatted(known.script(), known.checksum(), applied.checksum()));
        }
    }

    private static MigrationException refused(String reason) {
        return new MigrationException(reason + " Nothing was changed. Start the version of StarPunk that migrated this"
                + " database, or a newer one; or restore a backup.");
    }
}
