package org.starpunk.microformats;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A text that is not microformats2 JSON; the sentence says why, for whoever wrote the client. */
public final class Mf2Exception extends SentenceException {

    private static final long serialVersionUID = 1L;

    Mf2Exception(Sentence reason) {
        super(reason);
    }
}
