package org.starpunk.catalogue;

import java.util.Locale;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;

/** What a note is to the owner: out or not, and who sees it. */
public enum NoteState {
    DRAFT(Sentence.of("catalogue.label.state.draft")),
    SCHEDULED(Sentence.of("catalogue.label.state.scheduled")),
    PUBLISHED(Sentence.of("catalogue.label.state.published")),
    PUBLIC(Sentence.of("catalogue.label.state.public")),
    UNLISTED(Sentence.of("catalogue.label.state.unlisted")),
    PRIVATE(Sentence.of("catalogue.label.state.private"));

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
