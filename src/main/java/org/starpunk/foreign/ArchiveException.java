package org.starpunk.foreign;

/** Why a file, or all of an archive, is not taken; its message is for the operator. */
public final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveException(String message) {
        super(message);
    }
}
