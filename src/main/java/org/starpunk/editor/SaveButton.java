package org.starpunk.editor;

import java.util.List;
import org.starpunk.note.NoteStatus;
import org.starpunk.sentence.Sentence;

/**
 * A way to save a note.
 *
 * @param status what the note is then, or will be by itself
 * @param first whether it is the one that Enter presses
 */
public record SaveButton(NoteStatus status, Sentence label, boolean first) {

    private static final Sentence PUBLISH = Sentence.of("editor.label.publish");
    private static final Sentence SAVE_DRAFT = Sentence.of("editor.label.saveDraft");
    private static final Sentence SCHEDULE = Sentence.of("editor.label.schedule");
    private static final Sentence SAVE = Sentence.of("admin.label.save");
    private static final Sentence BACK_TO_DRAFT = Sentence.of("editor.label.backToDraft");

    /** Those of a new note. */
    static List<SaveButton> list() {
        return List.of(
                first(NoteStatus.PUBLISHED, PUBLISH),
                other(NoteStatus.DRAFT, SAVE_DRAFT),
                other(NoteStatus.SCHEDULED, SCHEDULE));
    }

    /** Those of a note that is this, the one that leaves it so first. */
    static List<SaveButton> list(NoteStatus status) {
        return switch (status) {
            case DRAFT ->
                List.of(
                        first(NoteStatus.DRAFT, SAVE_DRAFT),
                        other(NoteStatus.PUBLISHED, PUBLISH),
                        other(NoteStatus.SCHEDULED, SCHEDULE));
            case SCHEDULED ->
                List.of(
                        first(NoteStatus.SCHEDULED, SAVE),
                        other(NoteStatus.PUBLISHED, Sentence.of("editor.label.publishNow")),
                        other(NoteStatus.DRAFT, BACK_TO_DRAFT));
            case PUBLISHED -> List.of(first(NoteStatus.PUBLISHED, SAVE), other(NoteStatus.DRAFT, BACK_TO_DRAFT));
        };
    }

    /** The one of a form that met a newer version: what was asked for, knowing that. */
    static List<SaveButton> mine(NoteStatus status) {
        return List.of(first(status, Sentence.of("admin.label.saveMine")));
    }

    private static SaveButton first(NoteStatus status, Sentence label) {
        return new SaveButton(status, label, true);
    }

    private static SaveButton other(NoteStatus status, Sentence label) {
        return new SaveButton(status, label, false);
    }
}
