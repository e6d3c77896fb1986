package org.starpunk.migration;

import java.io.PrintStream;
import java.util.List;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.Keys;
import org.starpunk.configuration.StandaloneConfiguration;
import org.starpunk.database.Database;

/**
 * The migrator without a server, for init containers and rehearsals. Exit status: 0 up to date, 1 error; with
 * {@code --check} it changes nothing, and 2 says that something is pending.
 */
public final class Migrate {

    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    private Migrate() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOG_FORMAT) == null) {
            System.setProperty(LOG_FORMAT, "%5$s%6$s%n");
        }
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            if (arguments.equals(List.of("--check"))) {
                return check(StandaloneConfiguration.keys(), out);
            }
            if (!arguments.isEmpty()) {
                err.println(
                        "Usage: java -cp 'WEB-INF/classes:WEB-INF/lib/*' " + Migrate.class.getName() + " [--check]");
                return 1;
            }
            new MigrationRunner(StandaloneConfiguration.keys()).migrate();
            return 0;
        } catch (ConfigurationException | MigrationException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int check(Keys keys, PrintStream out) {
        List<Migration> pending = pending(keys);
        pending.forEach(migration -> out.println("Pending migration: " + migration.script()));
        if (pending.isEmpty()) {
            out.println("Up to date");
        }
        return pending.isEmpty() ? 0 : 2;
    }

    private static List<Migration> pending(Keys keys) {
        Database database = Database.from(keys);
        // Opening a file that is missing would create it.
        boolean missing = database.absence().isPresent();
        return missing ? MigrationScripts.of(database.vendor()) : new MigrationRunner(keys).pending();
    }
}
