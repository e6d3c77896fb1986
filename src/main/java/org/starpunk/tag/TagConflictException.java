package org.starpunk.tag;

import jakarta.ejb.ApplicationException;

/** A change of tags that cannot be made; the message says why, for the owner. Nothing was changed. */
@ApplicationException(rollback = true)
public final class TagConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TagConflictException(String message) {
        super(message);
    }
}
