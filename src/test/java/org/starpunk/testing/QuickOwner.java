package org.starpunk.testing;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.starpunk.database.InstantConverter;
import org.starpunk.migration.CurrentSchema;

/**
 * An owner who is there before the first server of a site. The hash of the password takes no time, unlike a good one,
 * which costs a server that compiles little more than a second of the processor for each sign-in.
 */
final class QuickOwner {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private QuickOwner() {}

    /** Makes the schema, and in it the owner with {@link StarPunkServer#PASSWORD}. */
    static void create(TemporaryDatabase site) {
        CurrentSchema.apply(site.database());
        try (Connection connection = site.database().connect(Duration.ofSeconds(10));
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO owner (id, password_hash, created_at) VALUES (1, ?, ?)")) {
            insert.setString(1, hash(StarPunkServer.PASSWORD));
            insert.setString(2, new InstantConverter().convertToDatabaseColumn(Instant.now()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String password) {
        byte[] salt = new byte[16];
        try {
            byte[] key = SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1, 512))
                    .getEncoded();
            return String.join(
                    ":",
                    ALGORITHM,
                    "1",
                    Base64.getEncoder().encodeToString(salt),
                    Base64.getEncoder().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
