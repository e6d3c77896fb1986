package org.starpunk.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.starpunk.cache.CacheFigures;
import org.starpunk.cache.KeptPages;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.files.DataDirectory;
import org.starpunk.job.JobFigures;
import org.starpunk.job.JobService;
import org.starpunk.migration.SchemaStatus;
import org.starpunk.sentence.Sentence;
import org.starpunk.transfer.Backups;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view that shows how the server is. */
@Named
@RequestScoped
public class SystemBacking {

    private static final String POM = "/META-INF/maven/org.starpunk/starpunk/pom.properties";

    private static final long MEBIBYTE = 1 << 20;

    @Inject
    private Keys keys;

    @Inject
    private SchemaStatus schema;

    @Inject
    private KeptPages pages;

    @Inject
    private JobService jobs;

    @Inject
    private RecentErrors errors;

    @Inject
    private Moments moments;

    @Inject
    private Clock clock;

    @Inject
    private Backups backups;

    private JobFigures figures;

    private List<BackupLine> kept;

    /** Has a backup made, or the job begin anew whose button was pressed, if one was. */
    public void change() {
        if (!Page.pressed("backup").isEmpty() && backups.isWanted()) {
            backups.order();
            Page.redirect("/admin/system?ordered=yes");
        } else if (!Page.pressed("job").isEmpty()) {
            Page.id("job").ifPresent(jobs::retry);
            Page.redirect("/admin/system?retried=yes");
        }
    }

    /** As the build names it; empty where it was not built as usual. */
    public String getVersion() {
        try (InputStream pom =
                FacesContext.getCurrentInstance().getExternalContext().getResourceAsStream(POM)) {
            Properties properties = new Properties();
            if (pom != null) {
                properties.load(pom);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getJava() {
        return System.getProperty("java.version");
    }

    /** Since when this node is up. */
    public Moment getStart() {
        return moments.of(clock.instant()
                .minus(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())));
    }

    public Sentence getDatabase() {
        return switch (Database.from(keys).vendor()) {
            case SQLITE -> Sentence.of("system.label.sqlite");
            case POSTGRESQL -> Sentence.of("system.label.postgresql");
        };
    }

    /** The last migration that the database has. */
    public String getSchema() throws SQLException {
        return schema.last();
    }

    public Sentence getDisk() throws IOException {
        Path directory = DataDirectory.from(keys).path();
        FileStore disk = Files.getFileStore(Files.exists(directory) ? directory : directory.getRoot());
        return Sentence.of("system.label.disk", disk.getUsableSpace() / MEBIBYTE, disk.getTotalSpace() / MEBIBYTE);
    }

    public Sentence getCache() {
        CacheFigures cache = pages.figures();
        return Sentence.of("system.label.cache", cache.kept(), cache.bytes() / 1024, cache.hitsInHundred());
    }

    public Sentence getJobs() {
        return Sentence.of(
                "system.label.jobs",
                figures().waiting(),
                figures().running(),
                figures().failed().size());
    }

    /** Those that were given up, the last first. */
    public List<Failure> getFailures() {
        return figures().failed().stream().map(job -> Failure.of(job, moments)).toList();
    }

    public List<ErrorLine> getErrors() {
        return errors.list().stream()
                .map(entry -> new ErrorLine(moments.of(entry.at()), entry.severe(), entry.text(), entry.request()))
                .toList();
    }

    /** Those that hold a job at the moment, by the names that they have for each other. */
    public List<String> getNodes() {
        return figures().nodes();
    }

    /** Whether the server backs itself up. */
    public boolean isBackedUp() {
        return backups.isWanted();
    }

    /** All that it keeps, the last first. */
    public List<BackupLine> getBackups() {
        if (kept == null) {
            kept = backups.list().stream()
                    .map(backup -> new BackupLine(backup.name(), moments.of(backup.made())))
                    .toList();
        }
        return kept;
    }

    private JobFigures figures() {
        if (figures == null) {
            figures = jobs.figures();
        }
        return figures;
    }

    /** A backup, by the name of its file. */
    public record BackupLine(String name, Moment made) {}

    /** A job that was given up. */
    public record Failure(long id, String kind, String key, String reason, Moment at) {

        static Failure of(JobFigures.Failed job, Moments moments) {
            return new Failure(job.id(), job.kind(), job.key(), job.reason(), moments.of(job.at()));
        }
    }

    /** A line of the log, as it is shown. */
    public record ErrorLine(Moment at, boolean severe, String text, Optional<String> request) {}
}
