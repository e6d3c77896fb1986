package org.starpunk.indieauth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.StarPunkServer;

/** A running server with what these tests need of it: a client in front of it, and a look into its tables. */
record IndieAuthServer(StarPunkServer server) {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    static IndieAuthServer shared(DatabaseVendor vendor) {
        return new IndieAuthServer(StarPunkServer.shared(vendor));
    }

    IndieAuthClient client() {
        return IndieAuthClient.of(server);
    }

    /** How many grants and tokens were ever issued, and how many of them work. */
    String issued() {
        return query("SELECT (SELECT COUNT(*) FROM grants) || ' ' || (SELECT COUNT(*) FROM access_tokens) || ' '"
                + " || (SELECT COUNT(*) FROM refresh_tokens)");
    }

    /** How many codes were ever issued, and how many of them were redeemed. */
    String codes() {
        return query("SELECT COUNT(*) || ' ' || COUNT(redeemed_at) FROM authorization_codes");
    }

    /** Makes a row as old as if so much time had passed. */
    void age(String table, String column, Duration time, String hash) {
        String moment =
                new InstantConverter().convertToDatabaseColumn(Instant.now().minus(time));
        String name = table.equals("authorization_codes") ? "code_hash" : "token_hash";
        execute("UPDATE " + table + " SET " + column + " = '" + moment + "' WHERE " + name + " = '" + hash + "'");
    }

    String query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is answered while another process has the turn to write. */
    <T> T whileNobodyCanWrite(Supplier<T> request) {
        try (Connection connection = connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute(
                    switch (server.database().database().vendor()) {
                        case SQLITE -> "UPDATE grants SET id = id";
                        case POSTGRESQL -> "SELECT pg_advisory_xact_lock(x'5772697465547572'::bigint)";
                    });
            T answer = request.get();
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return server.database().database().connect(LOCK_WAIT);
    }
}
