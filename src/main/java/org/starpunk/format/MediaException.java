package org.starpunk.format;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A file that is not taken; it tells whoever sent it why, and what would do. */
public final class MediaException extends SentenceException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a file. */
    public enum Reason {
        TOO_LARGE,
        UNSUPPORTED,
        UNREADABLE
    }

    private final Reason reason;

    private MediaException(Reason reason, Sentence sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public static MediaException tooLarge(long maxSize) {
        return new MediaException(Reason.TOO_LARGE, Sentence.of("format.uploadTooLarge", maxSize), null);
    }

    static MediaException unsupported(Sentence sentence) {
        return new MediaException(Reason.UNSUPPORTED, sentence, null);
    }

    static MediaException unreadable(Sentence sentence) {
        return unreadable(sentence, null);
    }

    static MediaException unreadable(Sentence sentence, Throwable cause) {
        return new MediaException(Reason.UNREADABLE, sentence, cause);
    }

    public Reason reason() {
        return reason;
    }
}
