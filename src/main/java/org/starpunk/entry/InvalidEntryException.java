package org.starpunk.entry;

import jakarta.ejb.ApplicationException;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A post that no note can be; the sentence says why, for whoever wrote the client. */
@ApplicationException(rollback = true)
public final class InvalidEntryException extends SentenceException {

    private static final long serialVersionUID = 1L;

    InvalidEntryException(Sentence reason) {
        super(reason);
    }
}
