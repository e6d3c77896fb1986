package org.starpunk.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.Keys;
import org.starpunk.configuration.StandaloneConfiguration;
import org.starpunk.database.Database;
import org.starpunk.media.KeptFiles;
import org.starpunk.migration.MigrationException;

/**
 * Backs a site up into a directory, beside a server or without: the database and the uploads, for the eyes of the user
 * alone who runs it. Exit status: 0 when there is one more whole backup, 1 when there is not.
 */
public final class Backup {

    private static final String USAGE =
            "Usage: java -cp 'WEB-INF/classes:WEB-INF/lib/*' " + Backup.class.getName() + " DIRECTORY [--keep NUMBER]";

    private Backup() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Integer> keep = keep(arguments);
        if (keep.isEmpty()) {
            err.println(USAGE);
            return 1;
        }
        try {
            Keys keys = StandaloneConfiguration.keys();
            Database database = Database.from(keys);
            Optional<String> absence = database.absence();
            if (absence.isPresent()) {
                err.println(absence.get());
                return 1;
            }
            BackupDirectory directory =
                    new BackupDirectory(Path.of(arguments.get(0)).toAbsolutePath());
            KeptFiles uploads = KeptFiles.from(keys);
            BackupWriter writer = new BackupWriter(database, uploads, directory);
            directory.inTurn(() -> {
                out.println(writer.write(Clock.systemUTC().instant()));
                directory.keepOnly(keep.get(), Clock.systemUTC().instant());
            });
            return 0;
        } catch (ConfigurationException | MigrationException | BackupException | IOException | SQLException e) {
            err.println("The backup has failed. " + e.getMessage());
            return 1;
        }
    }

    /** How many backups are to stay; empty when the arguments make no sense. */
    private static Optional<Integer> keep(List<String> arguments) {
        if (arguments.size() == 1 && !arguments.get(0).startsWith("-")) {
            return Optional.of(Integer.MAX_VALUE);
        }
        boolean counts = arguments.size() == 3
                && arguments.get(1).equals("--keep")
                && arguments.get(2).matches("[1-9]\\d{0,8}");
        return counts ? Optional.of(Integer.valueOf(arguments.get(2))) : Optional.empty();
    }
}
