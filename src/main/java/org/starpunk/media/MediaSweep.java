package org.starpunk.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes, after each start and every hour, the files that a killed server has left behind: uploads that were never
 * whole, and files that no row knows.
 */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MediaSweep {

    private static final Logger LOGGER = Logger.getLogger(MediaSweep.class.getName());

    /** What was written to since then may be an upload on its way, in this process or in another one. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int ROWS_AT_ONCE = 500;

    @Resource
    private TimerService timers;

    @Inject
    private MediaStore store;

    @Inject
    private MediaService media;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(0, GRACE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void sweep() {
        try {
            int deleted = store.deleteTemporary(clock.instant().minus(GRACE));
            List<MediaName> old = store.list(clock.instant().minus(GRACE));
            Set<String> live = live(old);
            List<MediaName> orphans =
                    old.stream().filter(name -> !live.contains(name.toString())).toList();
            store.delete(orphans);
            if (deleted + orphans.size() > 0) {
                LOGGER.log(Level.INFO, "Deleted {0} files of unfinished uploads", deleted + orphans.size());
            }
        } catch (IOException | RuntimeException e) {
            // The container would take the timer away.
            LOGGER.log(Level.WARNING, "Cannot look for files of unfinished uploads", e);
        }
    }

    /** All files, smaller copies too, of the uploads among them that have a row. */
    private Set<String> live(List<MediaName> names) {
        List<String> originals = names.stream()
                .filter(name -> name.width().isEmpty())
                .map(MediaName::toString)
                .toList();
        Set<String> live = new HashSet<>();
        for (int from = 0; from < originals.size(); from += ROWS_AT_ONCE) {
            int to = Math.min(originals.size(), from + ROWS_AT_ONCE);
            for (MediaFile file : media.list(new ArrayList<>(originals.subList(from, to)))) {
                live.add(file.file());
                file.sizes().forEach(copy -> live.add(copy.toString()));
            }
        }
        return live;
    }
}
