package org.starpunk.entry;

import jakarta.ejb.ApplicationException;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A post that no note can be; the sentence says why, for whoever wrote the client. */
@ApplicationException(rollback = true)
public final class InvalidEntryException extends SentenceException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 40;

    InvalidEntryException(Sentence reason) {
        super(reason);
    }

    /** The name of a property that a client sent, as long as a sentence bears. */
    static String shown(String property) {
        return property.length() > MAX_SHOWN ? property.substring(0, MAX_SHOWN) + "…" : property;
    }
}
