package org.starpunk.tagging;

import jakarta.ejb.ApplicationException;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A change of tags that cannot be made; the sentence says why, for the owner. Nothing was changed. */
@ApplicationException(rollback = true)
public final class TagConflictException extends SentenceException {

    private static final long serialVersionUID = 1L;

    TagConflictException(Sentence reason) {
        super(reason);
    }
}
