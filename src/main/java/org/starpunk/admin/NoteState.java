package org.starpunk.admin;

import java.util.Locale;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;

/** What a note is to the owner: out or not, and who sees it. */
public enum NoteState {
    DRAFT(Sentence.of("admin.label.state.draft")),
    SCHEDULED(Sentence.of("admin.label.state.scheduled")),
    PUBLISHED(Sentence.of("admin.label.state.published")),
    DELETED(Sentence.of("admin.label.state.deleted")),
    PUBLIC(Sentence.of("admin.label.state.public")),
    UNLISTED(Sentence.of("admin.label.state.unlisted")),
    PRIVATE(Sentence.of("admin.label.state.private"));

    private final Sentence label;

    NoteState(Sentence label) {
        this.label = label;
    }

    static NoteState of(NoteStatus status) {
        return valueOf(status.name());
    }

    static NoteState of(Visibility visibility) {
        return valueOf(visibility.name());
    }

    public Sentence label() {
        return label;
    }

    /** For style sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
