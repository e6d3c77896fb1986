package org.starpunk.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.starpunk.job.RegularJob;

/**
 * Reads anew, after each start and every day, which notes use which uploads, and repairs what is wrong: notes that an
 * older release stored, or somebody at the database. Others write between a hundred notes and the next.
 */
@Dependent
class UseRecount implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(UseRecount.class.getName());

    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    private LibraryService library;

    @Override
    public String name() {
        return "media-recount";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isNeeded() {
        return wrong().anyMatch(notes -> !notes.isEmpty());
    }

    @Override
    public void perform() {
        int count = wrong().mapToInt(library::recount).sum();
        if (count > 0) {
            LOGGER.log(Level.INFO, "Read anew which uploads {0} notes use", count);
        }
    }

    private Stream<List<Long>> wrong() {
        return Stream.iterate(
                        library.listMentioning(Long.MAX_VALUE),
                        notes -> !notes.isEmpty(),
                        notes -> library.listMentioning(notes.get(notes.size() - 1)))
                .map(library::listWrong);
    }
}
