package org.starpunk.note;

import jakarta.ejb.ApplicationException;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A change of a note that is no longer what it was when the change was begun. Nothing was changed. */
@ApplicationException(rollback = true)
public final class NoteConflictException extends SentenceException {

    private static final long serialVersionUID = 1L;

    NoteConflictException(Slug slug) {
        super(Sentence.of("note.changedMeanwhile", slug.toString()));
    }
}
