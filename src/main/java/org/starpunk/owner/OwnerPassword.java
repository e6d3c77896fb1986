package org.starpunk.owner;

import java.text.Normalizer;
import java.util.Optional;
import org.starpunk.sentence.Sentence;

/** A password in the one form that is hashed: the same letters give the same password from every keyboard. */
public final class OwnerPassword {

    /** The fewest Unicode code points that one may have. */
    public static final int MIN_LENGTH = 12;

    /** The most: hashing a text without end would keep the server busy. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_UTF_16_LENGTH = 2 * MAX_LENGTH;

    private final String normalized;

    private OwnerPassword(String typed) {
        this.normalized = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * A password to be set.
     *
     * @throws InvalidPasswordException when it is too short or too long
     */
    public static OwnerPassword of(String typed) {
        int length = length(typed);
        if (length < MIN_LENGTH) {
            throw new InvalidPasswordException(Sentence.of("owner.passwordTooShort", MIN_LENGTH, length));
        }
        if (length > MAX_LENGTH) {
            throw new InvalidPasswordException(Sentence.of("owner.passwordTooLong", MAX_LENGTH, length));
        }
        return new OwnerPassword(typed);
    }

    static boolean hasRightLength(String typed) {
        return length(typed) >= MIN_LENGTH && length(typed) <= MAX_LENGTH;
    }

    private static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }

    /** What somebody says that the password is; empty for what is too long to be one. */
    static Optional<OwnerPassword> attempt(String typed) {
        // Before it is normalized: of a long row of accents that takes minutes.
        return typed.length() > MAX_UTF_16_LENGTH ? Optional.empty() : Optional.of(new OwnerPassword(typed));
    }

    char[] normalized() {
        return normalized.toCharArray();
    }

    /** Never the password: it must not show in a log. */
    @Override
    public String toString() {
        return "OwnerPassword[***]";
    }
}
