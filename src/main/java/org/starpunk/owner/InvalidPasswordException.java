package org.starpunk.owner;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A text that is no password for an owner; the sentence says why, for the person who typed it. */
public final class InvalidPasswordException extends SentenceException {

    private static final long serialVersionUID = 1L;

    InvalidPasswordException(Sentence reason) {
        super(reason);
    }
}
