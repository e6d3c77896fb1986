package org.starpunk.outbound;

import java.io.IOException;

/** Why a stranger gave no answer. The message is for the log: it may tell of this machine's network. */
public final class OutboundException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is, so that each can be answered in its own way. */
    public enum Reason {
        /** The URL, or an address of its host, or those of a redirect, are none that may be asked. */
        FORBIDDEN,
        /** Nobody answers there, or not in HTTP. */
        FAILED,
        TIMED_OUT,
        /** The head or the body is larger than was allowed. */
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** As many requests as may be are under way. */
        BUSY
    }

    private final Reason reason;

    OutboundException(Reason reason, String message) {
        this(reason, message, null);
    }

    OutboundException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
