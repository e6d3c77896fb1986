package org.starpunk.library;

import java.util.List;
import java.util.Optional;
import org.starpunk.media.MediaFile;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;

/**
 * An upload, and where it is used.
 *
 * @param isPortrait whether it is the author's photo
 * @param count of the notes that use it, also of those in the bin
 * @param uses some of them, those without alt text first
 */
public record Upload(MediaFile file, boolean isPortrait, long count, List<Use> uses) {

    /** @param gap where the note has no alt text for it */
    record Use(Note note, Optional<Gap> gap) {}

    boolean isUsed() {
        return isPortrait || count > 0;
    }

    /** Where the list goes on behind it. */
    NoteCursor place() {
        return new NoteCursor(file.uploadedAt(), file.id());
    }
}
