package org.starpunk.note;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The notes that visitors do not find, and that their owner may forget; it takes no write lock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HiddenNoteService {

    @Inject
    private NoteListRepository lists;

    public NoteCounts count() {
        return lists.count();
    }

    /**
     * Deleted notes, the last deleted first, with their tags.
     *
     * @param after the moment at which the last one of the page before was deleted, and its id
     */
    public List<Note> listDeleted(Optional<NoteCursor> after, int limit) {
        return lists.listDeleted(after, limit);
    }
}
