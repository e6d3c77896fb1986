package org.starpunk.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;

/** A fresh SQLite file for each test. */
abstract class SqliteTrial {

    @TempDir
    Path directory;

    Path file() {
        return directory.resolve("starpunk.db");
    }

    Path lockFile() {
        return directory.resolve("starpunk.db.migrate-lock");
    }

    Database database() {
        return new Database("jdbc:sqlite:" + file(), "", "");
    }

    Connection connect(Duration lockWait) throws SQLException {
        return database().connect(lockWait);
    }

    MigrationLock lock() {
        return MigrationLock.of(database());
    }

    static List<Migration> all() {
        return MigrationScripts.of(DatabaseVendor.SQLITE);
    }

    static Schema schema(List<Migration> known) {
        return new Schema(DatabaseVendor.SQLITE, known);
    }

    /** The first column of every row. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(Duration.ofSeconds(1));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
