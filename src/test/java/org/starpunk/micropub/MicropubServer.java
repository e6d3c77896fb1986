package org.starpunk.micropub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** A running server with what these tests need of it: tokens of every kind, and a look into its tables. */
record MicropubServer(StarPunkServer server) {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    static MicropubServer shared(DatabaseVendor vendor) {
        return new MicropubServer(StarPunkServer.shared(vendor));
    }

    /** A client whose token the owner made on the page for it, with these scopes. */
    MicropubClient client(String... scopes) {
        return MicropubClient.of(server, scopes);
    }

    /** A client whose token says that it allows something that no page offers. */
    MicropubClient clientWithScope(String scope) {
        return MicropubClient.withToken(server.url(), token(scope, null, null));
    }

    /** A client whose token has expired. */
    MicropubClient expired(String scope) {
        return MicropubClient.withToken(server.url(), token(scope, Instant.now().minusSeconds(1), null));
    }

    /** A client whose token was revoked. */
    MicropubClient revoked(String scope) {
        return MicropubClient.withToken(server.url(), token(scope, null, Instant.now()));
    }

    /** How many rows the tables have that a post can add to. */
    long rows() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT (SELECT COUNT(*) FROM notes)"
                        + " + (SELECT COUNT(*) FROM slugs) + (SELECT COUNT(*) FROM tags)"
                        + " + (SELECT COUNT(*) FROM note_tags)")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files, smaller copies too, that the rows of uploads name. */
    Set<String> knownMediaFiles() {
        Set<String> files = new HashSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT file || ' ' || sizes FROM media WHERE deleted_at IS NULL")) {
            while (result.next()) {
                files.addAll(List.of(result.getString(1).split(" ")));
            }
            return files;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many files there are in the directory of uploads, whole or not. */
    long mediaFiles() {
        String[] files =
                server.database().dataDirectory().resolve("media").toFile().list();
        return files == null ? 0 : files.length;
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String scope, Instant expiresAt, Instant revokedAt) {
        String text = UUID.randomUUID().toString();
        InstantConverter moments = new InstantConverter();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO access_tokens"
                        + " (token_hash, name, scope, created_at, expires_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, sha256(text));
            insert.setString(2, "test");
            insert.setString(3, scope);
            insert.setString(4, moments.convertToDatabaseColumn(Instant.now()));
            insert.setString(5, moments.convertToDatabaseColumn(expiresAt));
            insert.setString(6, moments.convertToDatabaseColumn(revokedAt));
            insert.executeUpdate();
            return text;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return server.database().database().connect(LOCK_WAIT);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
