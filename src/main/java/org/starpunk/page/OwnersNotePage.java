package org.starpunk.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.NotePage;
import org.starpunk.entry.Uploads;
import org.starpunk.note.Note;
import org.starpunk.sentence.Audience;

/** A note as its page will be. */
@Dependent
class OwnersNotePage implements NotePage {

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    /** In the language of visitors, which need not be the owner's. */
    @Override
    public byte[] html(Note note) {
        Frame frame = frames.current();
        Audience visitors = Audience.turnTo(frame.appearance()::language);
        try {
            Entry entry = Entry.whole(note, frame.site(), frame.zone(), uploads.of(List.of(note)));
            return Templates.note(frame, entry, Optional.empty());
        } finally {
            visitors.leave();
        }
    }
}
