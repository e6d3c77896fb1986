package org.starpunk.microformats;

/** A text that is not microformats2 JSON; the message says why, for whoever wrote the client. */
public final class Mf2Exception extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Mf2Exception(String message) {
        super(message);
    }
}
