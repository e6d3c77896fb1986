package org.starpunk.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.OperatorCommand;
import org.starpunk.database.Obstacle;
import org.starpunk.foreign.ArchiveException;
import org.starpunk.site.SiteOpened;

/**
 * {@code --import FILE|DIRECTORY [--dry-run]}. Exit status: 0 when all posts of it are here, 2 when some could not be
 * taken, 1 when it ended before it was through.
 */
@ApplicationScoped
public class ImportCommand {

    private static final Logger LOGGER = Logger.getLogger(ImportCommand.class.getName());

    private static final String DRY_RUN = "--dry-run";

    @Inject
    private Intake intake;

    void run(@Observes SiteOpened opened) {
        OperatorCommand.arguments("--import")
                .ifPresent(arguments -> OperatorCommand.end(run(arguments, OperatorCommand.screen())));
    }

    private int run(List<String> typed, PrintStream screen) {
        List<String> arguments = new ArrayList<>(typed);
        boolean dryRun = arguments.remove(DRY_RUN);
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            screen.println("Usage: java -jar starpunk.jar --import FILE|DIRECTORY [" + DRY_RUN + "]");
            return 1;
        }
        try {
            boolean whole = intake.run(Path.of(arguments.get(0)).toAbsolutePath(), dryRun, screen);
            return whole ? 0 : 2;
        } catch (ArchiveException e) {
            screen.println(e.getMessage());
            return 1;
        } catch (IOException | RuntimeException e) {
            screen.println(reason(e) + " Every post that was taken is whole; run it again to go on.");
            return 1;
        }
    }

    /** What is a fault of the program is for the log. */
    private static String reason(Exception failure) {
        if (OperatorCommand.isStopped()) {
            return "The import was stopped.";
        }
        Optional<Obstacle> obstacle = Obstacle.of(failure);
        if (obstacle.isEmpty()) {
            LOGGER.log(Level.SEVERE, "The import has failed", failure);
        }
        return "The import has stopped: "
                + obstacle.map(found -> found.sentence().english()).orElse("the log says why.");
    }
}
