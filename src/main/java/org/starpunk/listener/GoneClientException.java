package org.starpunk.listener;

import java.io.IOException;

/** Ends what would go on producing an answer for a client that is gone; nobody need be told of it. */
final class GoneClientException extends IOException {

    private static final long serialVersionUID = 1L;

    GoneClientException() {
        super("The client is gone");
    }

    /** Whether a failure is one, however others have wrapped it. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GoneClientException) {
                return true;
            }
        }
        return false;
    }
}
