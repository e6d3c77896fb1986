package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularJob;

/**
 * Finishes, after each start and every hour, what killed servers have begun: uploads that were never whole go, and those
 * that are marked as unsettled become what their row says. Nothing else is touched, whatever database this server has.
 */
@Dependent
class MediaSweep implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(MediaSweep.class.getName());

    /** What is younger may be on its way, in this process or in another one. */
    private static final Duration GRACE = Duration.ofHours(1);

    @Inject
    private MediaStore store;

    @Inject
    private MediaService media;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "media-sweep";
    }

    @Override
    public Duration pause() {
        return GRACE;
    }

    @Override
    public void perform() {
        try {
            Instant grace = clock.instant().minus(GRACE);
            int deleted = store.deleteTemporary(grace);
            for (UnsettledUpload upload : store.listMarked(grace)) {
                deleted += settle(upload);
            }
            if (deleted > 0) {
                LOGGER.log(Level.INFO, "Deleted {0} files of unfinished uploads", deleted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for files of unfinished uploads", e);
        }
    }

    /** Makes the files what the row says; gives the number of those that had to go. */
    private int settle(UnsettledUpload upload) throws IOException {
        Optional<MediaFile> row = media.find(upload.name());
        if (row.isEmpty() && !upload.isOurs()) {
            // Another database may have it.
            return 0;
        }
        boolean isLive = row.filter(file -> !file.isDeleted()).isPresent();
        int deleted = isLive ? 0 : store.deleteAll(upload.name());
        store.unmark(upload);
        return deleted;
    }
}
