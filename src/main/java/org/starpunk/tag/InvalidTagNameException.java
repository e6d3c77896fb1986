package org.starpunk.tag;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A spelling that is no tag; the sentence says why, for the person who typed it. */
public final class InvalidTagNameException extends SentenceException {

    private static final long serialVersionUID = 1L;

    InvalidTagNameException(Sentence reason) {
        super(reason);
    }
}
