package org.starpunk.owner;

import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of the owner.
 *
 * @param password creates the owner when there is none
 */
public record OwnerSettings(Optional<String> password) {

    private static final Key<Optional<String>> PASSWORD = new Key<>("starpunk.owner.password", OwnerSettings::read);

    public static final List<Key<?>> KEYS = List.of(PASSWORD);

    public static OwnerSettings from(Keys keys) {
        return new OwnerSettings(keys.get(PASSWORD));
    }

    private static Optional<String> read(KeyValue given) {
        Optional<String> password = given.value();
        // What the locale cannot read arrives as U+FFFD: nobody could ever type that password again.
        if (password.filter(text -> text.contains("\uFFFD")).isPresent()) {
            throw given.malformedSecret("text that this locale can read; with LC_ALL=C.UTF-8 it reads every text");
        }
        if (password.filter(text -> !OwnerPassword.hasRightLength(text)).isPresent()) {
            throw given.malformedSecret(OwnerPassword.MIN_LENGTH + " to " + OwnerPassword.MAX_LENGTH + " characters");
        }
        return password;
    }

    /** Never the password: it must not show in a log. */
    @Override
    public String toString() {
        return "OwnerSettings[***]";
    }
}
