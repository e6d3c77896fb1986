package org.starpunk.log;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of logs.
 *
 * @param json whether messages are lines of JSON
 * @param access in what form requests are written
 * @param file where they are written; empty for the standard output
 */
public record LogSettings(boolean json, Access access, Optional<Path> file) {

    private static final Key<Boolean> FORM = new Key<>("starpunk.log.form", LogSettings::form);
    private static final Key<Access> ACCESS = new Key<>("starpunk.log.access", LogSettings::access);
    private static final Key<Optional<Path>> FILE = new Key<>("starpunk.log.access-file", LogSettings::path);

    public static final List<Key<?>> KEYS = List.of(FORM, ACCESS, FILE);

    /** The forms of a line about a request. */
    public enum Access {
        OFF,
        COMBINED,
        JSON
    }

    static LogSettings from(Keys keys) {
        return new LogSettings(keys.get(FORM), keys.get(ACCESS), keys.get(FILE));
    }

    private static boolean form(KeyValue given) {
        String right = "text or json";
        return switch (given.required(right)) {
            case "text" -> false;
            case "json" -> true;
            default -> throw given.malformed(right);
        };
    }

    private static Access access(KeyValue given) {
        String right = "off, combined or json";
        String form = given.required(right);
        for (Access access : Access.values()) {
            if (access.name().toLowerCase(Locale.ROOT).equals(form)) {
                return access;
            }
        }
        throw given.malformed(right);
    }

    private static Optional<Path> path(KeyValue given) {
        try {
            return given.value().map(path -> Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw given.malformed("the path of a file, such as /var/log/starpunk/access.log");
        }
    }
}
