package org.starpunk.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.starpunk.database.Database;

/** Flyway as well set up for SQLite as it can be: it waits for locks, takes the write lock first, commits once. */
final class TunedFlyway {

    private TunedFlyway() {}

    static Flyway of(Database database, List<Migration> migrations) {
        String url = database.url() + "?busy_timeout=30000&transaction_mode=IMMEDIATE";
        return Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + folder(migrations))
                .group(true)
                .mixed(true)
                .load();
    }

    /** The same migrations under the names that Flyway wants; each worker process writes its own copy, once. */
    private static Path folder(List<Migration> migrations) {
        try {
            Path folder = Path.of(
                    "target", "trials", "flyway-" + ProcessHandle.current().pid());
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                for (Migration migration : migrations) {
                    String name = "V" + migration.script().replaceFirst("_", "__");
                    Files.write(
                            folder.resolve(name),
                            migration.statements().stream()
                                    .map(statement -> statement.text() + ";")
                                    .toList());
                }
            }
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
