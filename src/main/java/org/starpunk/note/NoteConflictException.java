package org.starpunk.note;

import jakarta.ejb.ApplicationException;

/** A change of a note that is no longer what it was when the change was begun. Nothing was changed. */
@ApplicationException(rollback = true)
public final class NoteConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoteConflictException(Slug slug) {
        super("The note was changed meanwhile: " + slug);
    }
}
