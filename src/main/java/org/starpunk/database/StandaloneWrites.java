package org.starpunk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a program without a server writes, in the turn that the servers of the database keep, too. */
public final class StandaloneWrites {

    private StandaloneWrites() {}

    /** A statement with a question mark for each value. */
    public record Write(String sql, List<String> values) {}

    /**
     * Runs them all, or none. A database that is not there is not made.
     *
     * @return how many rows each has changed
     */
    public static List<Integer> run(Database database, List<Write> writes) throws SQLException {
        try (Connection connection = open(database)) {
            connection.setAutoCommit(false);
            try {
                connection.unwrap(WriteLock.class).lock(StarPunkDataSource.LOCK_WAIT);
                List<Integer> changed = new ArrayList<>();
                for (Write write : writes) {
                    changed.add(run(connection, write));
                }
                connection.commit();
                return changed;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Connection open(Database database) throws SQLException {
        return switch (database.vendor()) {
            case SQLITE -> SqliteConnection.open(database, StarPunkDataSource.LOCK_WAIT);
            case POSTGRESQL -> PostgresqlConnection.open(database);
        };
    }

    private static int run(Connection connection, Write write) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
            for (int i = 0; i < write.values().size(); i++) {
                statement.setString(i + 1, write.values().get(i));
            }
            return statement.executeUpdate();
        }
    }
}
