package org.starpunk.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.starpunk.database.Writes;
import org.starpunk.indieauth.CurrentClient;
import org.starpunk.note.ChangingNotesEvent;
import org.starpunk.note.Note;

/** What notes said before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryService {

    /** The most changes that are kept of a note. */
    public static final int MOST = 100;

    @Inject
    private HistoryRepository entries;

    @Inject
    private CurrentClient client;

    @Inject
    private Clock clock;

    /** Keeps what notes say until the same transaction changes them. */
    @Writes(visible = false)
    public void keep(ChangingNotesEvent change) {
        entries.keep(change, client.name().orElse(null), clock.instant());
        entries.forget(change.ids(), MOST);
    }

    /** The changes of a note, the last first. */
    public List<HistoryEntry> list(Note note) {
        return entries.list(note.id());
    }
}
