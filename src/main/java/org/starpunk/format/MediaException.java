package org.starpunk.format;

/** A file that is not taken; its message tells whoever sent it why, and what would do. */
public final class MediaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a file. */
    public enum Reason {
        TOO_LARGE,
        UNSUPPORTED,
        UNREADABLE
    }

    private final Reason reason;

    private MediaException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public static MediaException tooLarge(long maxSize) {
        return new MediaException(Reason.TOO_LARGE, "An upload may have " + maxSize + " bytes at most.", null);
    }

    static MediaException unsupported(String message) {
        return new MediaException(Reason.UNSUPPORTED, message, null);
    }

    static MediaException unreadable(String message) {
        return unreadable(message, null);
    }

    static MediaException unreadable(String message, Throwable cause) {
        return new MediaException(Reason.UNREADABLE, message, cause);
    }

    public Reason reason() {
        return reason;
    }
}
