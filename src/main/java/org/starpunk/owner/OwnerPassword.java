package org.starpunk.owner;

import static org.starpunk.configuration.Configuration.PASSWORD_MAX_LENGTH;
import static org.starpunk.configuration.Configuration.PASSWORD_MIN_LENGTH;

import java.text.Normalizer;
import java.util.Optional;

/** A password in the one form that is hashed: the same letters give the same password from every keyboard. */
public final class OwnerPassword {

    private static final int MAX_UTF_16_LENGTH = 2 * PASSWORD_MAX_LENGTH;

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
        int length = typed.codePointCount(0, typed.length());
        if (length < PASSWORD_MIN_LENGTH) {
            throw new InvalidPasswordException(
                    "A password needs at least %d characters; this one has %d. A few words in a row are easy to remember."
                            .formatted(PASSWORD_MIN_LENGTH, length));
        }
        if (length > PASSWORD_MAX_LENGTH) {
            throw new InvalidPasswordException(
                    "A password has at most %d characters; this one has %d.".formatted(PASSWORD_MAX_LENGTH, length));
        }
        return new OwnerPassword(typed);
    }

    /** What somebody says that the password is; empty for what is too long to be one. */
    static Optional<OwnerPassword> attempt(char[] typed) {
        // Before it is normalized: of a long row of accents that takes minutes.
        return typed.length > MAX_UTF_16_LENGTH
                ? Optional.empty()
                : Optional.of(new OwnerPassword(String.valueOf(typed)));
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
