package org.starpunk.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.starpunk.configuration.OperatorCommand;
import org.starpunk.files.DurableFiles;
import org.starpunk.files.PrivateFiles;
import org.starpunk.site.SiteOpened;

/** {@code --export FILE}. Exit status: 0 when the archive is there, whole, 2 when uploads are missing in it, 1 when it is not there. */
@ApplicationScoped
public class ExportCommand {

    @Inject
    private SiteExport site;

    void run(@Observes SiteOpened opened) {
        OperatorCommand.arguments("--export")
                .ifPresent(arguments -> OperatorCommand.end(run(arguments, OperatorCommand.screen())));
    }

    private int run(List<String> arguments, PrintStream screen) {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            screen.println("Usage: java -jar starpunk.jar --export FILE");
            return 1;
        }
        Path file = Path.of(arguments.get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            screen.println("There is a file " + file + " already. Nothing was changed.");
            return 1;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            PrivateFiles.createFile(unfinished);
            SiteExport.Exported exported;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                exported = site.write(out);
            }
            DurableFiles.rename(unfinished, file);
            exported.missing().forEach(name -> screen.println("Missing: media/" + name));
            screen.println("Exported " + exported.notes() + " notes to " + file);
            return exported.missing().isEmpty() ? 0 : 2;
        } catch (IOException | RuntimeException e) {
            screen.println("The export has failed. " + e);
            delete(unfinished, screen);
            return 1;
        }
    }

    /** What fills the disk is of no use. */
    private static void delete(Path unfinished, PrintStream screen) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            screen.println("Delete " + unfinished + ": it is not whole.");
        }
    }
}
