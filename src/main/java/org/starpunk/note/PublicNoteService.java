package org.starpunk.note;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.tag.Tag;

/** The notes as visitors walk along them; it takes no write lock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicNoteService {

    @Inject
    private NoteSequenceRepository sequences;

    @Inject
    private ListedNoteRepository listed;

    /** With their tags. */
    public NoteList list(NoteSequence sequence, Optional<NoteCursor> after, int limit) {
        return sequences.list(sequence, after, limit);
    }

    /** Of which types there are notes. */
    public Set<PostType> listTypes() {
        return sequences.listTypes();
    }

    /** Where the page before the one that begins with a note begins; empty when that is where the sequence begins. */
    public Optional<NoteCursor> findPageBefore(NoteSequence sequence, NoteCursor first, int limit) {
        return sequences.findPageBefore(sequence, first, limit);
    }

    /** Among all notes; one that visitors find in no list has none. */
    public Neighbours neighbours(Note note) {
        return sequences.neighbours(note);
    }

    /** Among those that carry a tag. */
    public Neighbours neighbours(Note note, Tag tag) {
        return sequences.neighbours(note, tag);
    }

    /** Among those of its type. */
    public Neighbours neighboursOfType(Note note) {
        return sequences.neighboursOfType(note);
    }

    /** The highest id that was given to a note which is still there in any way; 0 for none. */
    public long lastId() {
        return listed.lastId();
    }

    /** Whether there is a listed one in a range of ids. */
    public boolean existsListed(long after, long last) {
        return listed.exists(after, last);
    }

    /** The listed ones in a range of ids, in the order of these. */
    public List<ListedNote> listListed(long after, long last) {
        return listed.list(after, last);
    }
}
