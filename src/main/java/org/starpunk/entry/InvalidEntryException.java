package org.starpunk.entry;

import jakarta.ejb.ApplicationException;

/** A post that no note can be; the message says why, for whoever wrote the client. */
@ApplicationException(rollback = true)
public final class InvalidEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 40;

    InvalidEntryException(String message) {
        super(message);
    }

    /** @param problem ends the sentence that begins with the name */
    static InvalidEntryException of(String property, String problem) {
        String shown = property.length() > MAX_SHOWN ? property.substring(0, MAX_SHOWN) + "…" : property;
        return new InvalidEntryException("The property \"" + shown + "\" " + problem + ".");
    }
}
