package org.starpunk.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.Keys;
import org.starpunk.configuration.StandaloneConfiguration;
import org.starpunk.database.Database;
import org.starpunk.media.KeptFiles;
import org.starpunk.migration.MigrationException;

/**
 * Restores a backup of whichever database into the one that is configured, while no server uses it. Exit status: 0
 * restored, 1 the database is as it was.
 */
public final class Restore {

    private static final String OVERWRITE = "--overwrite";
    private static final String INCOMPLETE = "--incomplete";

    private Restore() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> files = new ArrayList<>(arguments);
        boolean overwrite = files.remove(OVERWRITE);
        boolean incomplete = files.remove(INCOMPLETE);
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            err.println("Usage: java -cp 'WEB-INF/classes:WEB-INF/lib/*' " + Restore.class.getName()
                    + " ARCHIVE [--overwrite] [--incomplete]");
            return 1;
        }
        Path file = Path.of(files.get(0)).toAbsolutePath();
        if (Files.notExists(file)) {
            err.println("There is no file " + file);
            return 1;
        }
        try (BackupSource source = BackupSource.open(file)) {
            Keys keys = StandaloneConfiguration.keys();
            Database database = Database.from(keys);
            BackupArchive archive = source.archive();
            KeptFiles uploads = KeptFiles.from(keys);
            List<String> left = new Restoration(archive, source.media(), database, uploads).run(overwrite, incomplete);
            left.forEach(upload -> err.println("Left out, as its copy is damaged or missing: " + upload));
            out.println("Restored what was backed up at " + archive.details().made() + " to " + database);
            return 0;
        } catch (ConfigurationException | MigrationException | BackupException | IOException | SQLException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
