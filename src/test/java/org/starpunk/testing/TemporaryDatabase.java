package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;

/** An empty database of one vendor, with a data directory of its own under {@code target}. */
public record TemporaryDatabase(Path dataDirectory, Database database) {

    public static TemporaryDatabase create(DatabaseVendor vendor) {
        Path data = newDirectory().resolve("data");
        String url =
                switch (vendor) {
                    case SQLITE -> "jdbc:sqlite:" + data.resolve("starpunk.db");
                    case POSTGRESQL -> PostgresServer.newDatabaseUrl();
                };
        return new TemporaryDatabase(data, new Database(url, "", ""));
    }

    /** One with the whole schema and an owner, who has {@link StarPunkServer#PASSWORD}: a server starts sooner with it. */
    public static TemporaryDatabase createWithOwner(DatabaseVendor vendor) {
        return create(vendor).withOwner();
    }

    /** Gets the whole schema and the owner of {@link #createWithOwner}, while no server has it yet. */
    public TemporaryDatabase withOwner() {
        QuickOwner.create(this);
        return this;
    }

    /** What a server needs to be told to use it. */
    public Map<String, String> environment() {
        return Map.of("STARPUNK_DATA_DIR", dataDirectory.toString(), "STARPUNK_DATABASE_URL", database.url());
    }

    /** What a program is configured by that uses it without a server. */
    public Keys keys() {
        Map<String, String> values =
                Map.of("starpunk.data.dir", dataDirectory.toString(), "starpunk.database.url", database.url());
        return new Keys(key -> Optional.ofNullable(values.get(key)));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "data-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
