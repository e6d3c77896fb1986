package org.starpunk.owner;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.starpunk.testing.TemporaryDatabase;

/** The password that a site has, as its table says without a server. */
public final class StoredPassword {

    private StoredPassword() {}

    public static boolean is(TemporaryDatabase site, String password) throws SQLException {
        try (Connection connection = site.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT password_hash FROM owner")) {
            row.next();
            return new PasswordHash(row.getString(1)).isOf(OwnerPassword.of(password));
        }
    }
}
