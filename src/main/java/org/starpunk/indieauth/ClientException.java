package org.starpunk.indieauth;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** Why it is not known who asks: then nobody is sent anywhere, and people read it on a page. */
public final class ClientException extends SentenceException {

    private static final long serialVersionUID = 1L;

    private static final int REFUSED = 400;

    private final int status;

    ClientException(Sentence reason) {
        this(REFUSED, reason);
    }

    ClientException(int status, Sentence reason) {
        super(reason);
        this.status = status;
    }

    /** Of the page: 400 when what the client says is wrong, 502, 503 or 504 when it could not be asked. */
    public int status() {
        return status;
    }
}
