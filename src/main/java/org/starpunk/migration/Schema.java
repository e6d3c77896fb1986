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
     * What this database still lacks, in order: nothing, when a newer program has migrated it further.
     *
     * @throws MigrationException when what was applied is not the beginning of what is known, or when this program may
     *     not serve a database that is so much newer
     */
    List<Migration> pending(Connection connection) throws SQLException {
        List<SchemaHistory.Row> applied = history.read(connection);
        int common = Math.min(known.size(), applied.size());
        for (int i = 0; i < common; i++) {
            compare(known.get(i), applied.get(i));
        }
        for (SchemaHistory.Row unknown : applied.subList(common, applied.size())) {
            if (isTooNew(unknown)) {
                throw refused(
                        "The database is newer than this program, and its migration %s has left this program behind."
                                .formatted(unknown.script()));
            }
        }
        return known.subList(common, known.size());
    }

    /** The scripts that newer programs have applied. */
    List<String> unknown(Connection connection) throws SQLException {
        return history.read(connection).stream()
                .map(SchemaHistory.Row::script)
                .skip(known.size())
                .toList();
    }

    /** Whether a database may be served; it is asked again and again, as other programs migrate it. */
    SchemaState state(Connection connection) throws SQLException {
        List<SchemaHistory.Row> applied = history.read(connection);
        if (applied.stream().skip(known.size()).anyMatch(this::isTooNew)) {
            return SchemaState.LEFT_BEHIND;
        }
        boolean hasAll = known.stream()
                .allMatch(migration -> applied.contains(
                        new SchemaHistory.Row(migration.version(), migration.script(), migration.checksum())));
        return hasAll ? SchemaState.CURRENT : SchemaState.PENDING;
    }

    /** Whether it is only for programs that know a migration which is unknown here. */
    private boolean isTooNew(SchemaHistory.Row unknown) {
        String last = known.isEmpty() ? "" : known.get(known.size() - 1).version();
        return Migration.needed(unknown.script())
                .filter(version -> version.compareTo(last) > 0)
                .isPresent();
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
