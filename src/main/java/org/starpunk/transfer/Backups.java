package org.starpunk.transfer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.job.Job;
import org.starpunk.job.JobService;
import org.starpunk.media.KeptFiles;
import org.starpunk.migration.SchemaStatus;

/** The backups that the server makes by itself, if the operator has named a directory for them. */
@Dependent
public class Backups {

    private static final Logger LOGGER = Logger.getLogger(Backups.class.getName());

    @Inject
    private Keys keys;

    @Inject
    private JobService jobs;

    @Inject
    private Clock clock;

    @Inject
    private SchemaStatus schema;

    /** Whether a directory is named. */
    public boolean isWanted() {
        return settings().directory().isPresent();
    }

    /** Not while a newer program has added to the database what this one does not know: they are for that program's nodes. */
    boolean arePossible() {
        try {
            return !schema.isExtended();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** When the last one was made; empty when there is none, or nobody can tell. */
    Optional<Instant> last() {
        return list().stream().findFirst().map(KeptBackup::made);
    }

    /** The newest first; empty when there is none, or nobody can tell. */
    public List<KeptBackup> list() {
        Optional<Path> directory = settings().directory().filter(Files::exists);
        if (directory.isEmpty()) {
            return List.of();
        }
        try {
            List<KeptBackup> kept = new ArrayList<>();
            new BackupDirectory(directory.get())
                    .archives(clock.instant())
                    .forEach(archive -> kept.add(new KeptBackup(archive)));
            Collections.reverse(kept);
            return kept;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The directory of backups cannot be read: {0}", e.toString());
            return List.of();
        }
    }

    /** Has one made soon, on whichever node. */
    public void order() {
        jobs.enqueue(new Job(BackupJob.NAME, "", ""));
    }

    void make() {
        BackupSettings settings = settings();
        BackupDirectory directory = new BackupDirectory(settings.directory().orElseThrow());
        try (KeptFiles uploads = KeptFiles.from(keys)) {
            BackupWriter writer = new BackupWriter(Database.from(keys), uploads, directory);
            directory.inTurn(() -> {
                LOGGER.log(Level.INFO, "Backed up to {0}", writer.write(clock.instant()));
                directory.keepOnly(settings.keep(), clock.instant());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static BackupException unreadable(SQLException failure) {
        return new BackupException("The database cannot be read: " + failure.getMessage(), failure);
    }

    private BackupSettings settings() {
        return BackupSettings.from(keys);
    }
}
