package org.starpunk.owner;

import static org.starpunk.configuration.Configuration.PASSWORD_MAX_LENGTH;
import static org.starpunk.configuration.Configuration.PASSWORD_MIN_LENGTH;

import java.text.Normalizer;

/** A password in the one form that is hashed: the same letters give the same password from every keyboard. */
public final class OwnerPassword {

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

    /** Whatever somebody says that the password is. */
    static OwnerPassword attempt(char[] typed) {
        return new OwnerPassword(String.valueOf(typed));
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
