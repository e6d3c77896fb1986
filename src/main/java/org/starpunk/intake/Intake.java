package org.starpunk.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.starpunk.configuration.OperatorCommand;
import org.starpunk.foreign.ArchiveException;
import org.starpunk.foreign.ForeignPost;
import org.starpunk.foreign.PostArchive;
import org.starpunk.foreign.PostReader;
import org.starpunk.foreign.PostTaker;
import org.starpunk.sentence.SentenceException;

/** Reads an archive from its beginning to its end, and has each post of it come in that is not here yet. */
@Dependent
class Intake {

    private final PostIntake posts;
    private final SiteIntake site;

    @Inject
    Intake(PostIntake posts, SiteIntake site) {
        this.posts = posts;
        this.site = site;
    }

    /**
     * Gives whether everything that is a post is here now.
     *
     * @throws ArchiveException when nothing of it can be read
     * @throws CancellationException when it is stopped between two posts
     */
    boolean run(Path path, boolean dryRun, PrintStream screen) throws IOException {
        try (PostArchive archive = PostArchive.open(path)) {
            PostReader reader = PostReader.of(archive)
                    .orElseThrow(() -> new ArchiveException(path + " has no posts in a form that is known."));
            screen.println("Reading " + path + " as " + reader.form());
            IntakeReport report = new IntakeReport(screen);
            archive.left().forEach(line -> report.left("a file that is none", line));
            if (!dryRun) {
                site.begin(archive);
            }
            reader.read(archive, new Taker(archive, reader, report, dryRun));
            if (!dryRun) {
                site.end(archive, report);
            }
            return !report.end(dryRun);
        } catch (JsonException e) {
            throw new ArchiveException("The JSON in " + path + " cannot be read: " + e.getMessage());
        }
    }

    /** What each post of a reader becomes. */
    private final class Taker implements PostTaker {

        private final PostArchive archive;
        private final PostReader reader;
        private final IntakeReport report;
        private final boolean dryRun;

        /** The notes that posts of the archive are. */
        private final Set<Long> here = new HashSet<>();

        Taker(PostArchive archive, PostReader reader, IntakeReport report, boolean dryRun) {
            this.archive = archive;
            this.reader = reader;
            this.report = report;
            this.dryRun = dryRun;
        }

        @Override
        public void take(ForeignPost post) {
            if (OperatorCommand.isStopped()) {
                throw new CancellationException("The import was stopped.");
            }
            try {
                Optional<Long> known = posts.find(post, here);
                if (known.isPresent()) {
                    here.add(known.get());
                    report.known();
                    return;
                }
                posts.take(post, archive, address -> reader.file(archive, address, post.file()), this, dryRun)
                        .ifPresent(here::add);
                report.taken();
            } catch (SentenceException e) {
                refuse(post.file(), e.sentence().english());
            } catch (IOException | UncheckedIOException e) {
                // The store has its own exceptions: this is the archive.
                refuse(post.file(), "A file of it cannot be read: " + e.getMessage());
            }
        }

        @Override
        public void refuse(String file, String reason) {
            report.refused(file, reason);
        }

        @Override
        public void leave(String kind, String file) {
            report.left(kind, file);
        }
    }
}
