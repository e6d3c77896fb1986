package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.starpunk.database.ContentVersion;
import org.starpunk.note.NoteEvent.Kind;

/** Tells the others what became of notes, as far as visitors may know. */
@Dependent
class NoteChanges {

    @Inject
    private Event<NoteEvent> events;

    @Inject
    private ContentVersion version;

    /** Of one that was changed. */
    void tell(Presence before, Note note) {
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

    /** Of many at once. */
    void tell(List<NoteEvent> happened) {
        if (!happened.isEmpty()) {
            version.raise();
            happened.forEach(events::fire);
        }
    }

    private void fire(Kind kind, Note note) {
        events.fire(new NoteEvent(kind, note.id(), note.slug()));
    }
}
