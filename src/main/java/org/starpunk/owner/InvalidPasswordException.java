package org.starpunk.owner;

/** A text that is no password for an owner; the message says why, for the person who typed it. */
public final class InvalidPasswordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPasswordException(String message) {
        super(message);
    }
}
