package org.starpunk.citation;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** Why a page says nothing of itself. */
public final class CitationException extends SentenceException {

    private static final long serialVersionUID = 1L;

    CitationException(Sentence sentence) {
        super(sentence);
    }
}
