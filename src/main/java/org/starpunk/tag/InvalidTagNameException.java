package org.starpunk.tag;

/** A spelling that is no tag; the message says why, for the person who typed it. */
public final class InvalidTagNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidTagNameException(String message) {
        super(message);
    }
}
