package org.starpunk.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.DatabaseVendor;

/** The C program {@code migration_limit.c} as a worker, where a C compiler and SQLite's headers are installed. */
final class NativeLimit {

    private static final Path SOURCE = Path.of("src", "test", "c", "migration_limit.c");
    private static final Path PROGRAM = Path.of("target", "migration-limit");
    private static final Path SCRIPTS = Path.of("target", "classes", "db", "migration", "sqlite");

    private NativeLimit() {}

    static Optional<WorkerProcess> start() throws IOException {
        if (!compiles()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(PROGRAM.toAbsolutePath().toString()));
        MigrationSet.EIGHT
                .of(DatabaseVendor.SQLITE)
                .forEach(migration ->
                        command.add(SCRIPTS.resolve(migration.script()).toString()));
        return Optional.of(WorkerProcess.start(command));
    }

    private static boolean compiles() throws IOException {
        Files.deleteIfExists(PROGRAM);
        try {
            return new ProcessBuilder("cc", "-O2", "-o", PROGRAM.toString(), SOURCE.toString(), "-lsqlite3")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
