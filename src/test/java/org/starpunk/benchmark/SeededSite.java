package org.starpunk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.seed.Seed;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * StarPunk on SQLite with so many notes of the seed, as everybody runs it.
 *
 * @param permalinks the paths of all that visitors may find, in no order
 * @param list a file with the same, a line each
 */
record SeededSite(int notes, StarPunkServer server, String token, List<String> permalinks, Path list)
        implements AutoCloseable {

    static SeededSite start(int notes) throws SQLException, IOException {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Seed.fill(database, notes);
        List<String> permalinks = new ArrayList<>();
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT slug FROM notes WHERE listed_at IS NOT NULL")) {
            while (rows.next()) {
                permalinks.add("/notes/" + rows.getString(1));
            }
        }
        Collections.shuffle(permalinks, new Random(1));
        Path list = Files.write(database.dataDirectory().resolveSibling("permalinks.txt"), permalinks);
        StarPunkServer server = StarPunkServer.startAsOperated(
                        database, Map.of("STARPUNK_OWNER_PASSWORD", StarPunkServer.PASSWORD))
                .awaitReady();
        // Search finds what was stored past it once the server has read it.
        server.awaitLog("Indexed the words of", Duration.ofMinutes(30));
        String token =
                new FormClient(server.url()).signIn(StarPunkServer.PASSWORD).newToken("benchmark", "create");
        return new SeededSite(notes, server, token, permalinks, list);
    }

    /** Makes all that the server has kept of pages old, as a write of the owner's would. */
    void outdate() throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE content_version SET version = version + 1");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
