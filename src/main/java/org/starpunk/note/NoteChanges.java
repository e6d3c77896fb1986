package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.starpunk.database.ContentVersion;
import org.starpunk.note.NoteEvent.Kind;

/** Tells the others what became of notes, as far as visitors may know. */
@Dependent
public class NoteChanges {

    @Inject
    private Event<NoteEvent> events;

    @Inject
    private Event<ChangingNotesEvent> changing;

    @Inject
    private Event<StoredNoteEvent> stored;

    @Inject
    private ContentVersion version;

    /** Of some that are about to change, before anything of them does. */
    public void announce(ChangingNotesEvent.Kind kind, List<Long> ids) {
        changing.fire(new ChangingNotesEvent(kind, ids));
    }

    /** The same of one, unless it will say what it says. */
    void announce(NoteRevision wanted, Note note) {
        if (wanted.changesWords()) {
            announce(ChangingNotesEvent.Kind.REVISED, List.of(note.id()));
        }
    }

    /** Of one that was changed. */
    void tell(Presence before, Note note) {
        stored.fire(new StoredNoteEvent(note));
        Presence after = note.presence();
        if (before == Presence.HIDDEN && after == Presence.HIDDEN) {
            return;
        }
        version.raise();
        if (after == Presence.READABLE) {
            fire(before == Presence.READABLE ? Kind.REVISED : Kind.PUBLISHED, note);
        } else if (before == Presence.READABLE) {
            fire(Kind.REMOVED, note);
        }
    }

    /** Of many at once, in the transaction that makes it so. */
    public void tell(List<NoteEvent> happened) {
        if (!happened.isEmpty()) {
            version.raise();
            happened.forEach(events::fire);
        }
    }

    private void fire(Kind kind, Note note) {
        events.fire(new NoteEvent(kind, note.id(), note.slug()));
    }
}
