package org.starpunk.search;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularJob;
import org.starpunk.note.StoredNoteEvent;
import org.starpunk.note.StoredStatesEvent;

/**
 * Keeps the index true: each note is put there with what stores it. What was stored by an older release, or by somebody
 * at the database, follows by and by, and so does everything when words are read in another way.
 */
@Dependent
class SearchIndexing implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(SearchIndexing.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Others write between two of them. */
    private static final int AT_ONCE = 100;

    @Inject
    private SearchService searches;

    void index(@Observes StoredNoteEvent event) {
        searches.index(event.note());
    }

    void renumber(@Observes StoredStatesEvent event) {
        searches.renumber(event.ids());
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isNeeded() {
        return searches.isIncomplete();
    }

    @Override
    public void perform() {
        int count = 0;
        List<UnindexedNote> notes = searches.listUnindexed(Long.MAX_VALUE, AT_ONCE);
        while (!notes.isEmpty()) {
            searches.index(notes);
            count += notes.size();
            long last = notes.get(notes.size() - 1).entry().noteId();
            notes = searches.listUnindexed(last, AT_ONCE);
        }
        LOGGER.log(Level.INFO, "Indexed the words of {0} notes", count);
    }
}
