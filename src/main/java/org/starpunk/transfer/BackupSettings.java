package org.starpunk.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of backups that the server makes by itself.
 *
 * @param directory where they go; empty when it makes none
 * @param keep how many of them stay
 */
public record BackupSettings(Optional<Path> directory, int keep) {

    private static final Key<Optional<Path>> DIRECTORY = new Key<>("starpunk.backup.dir", BackupSettings::path);
    private static final Key<Integer> KEEP = new Key<>("starpunk.backup.keep", BackupSettings::number);

    public static final List<Key<?>> KEYS = List.of(DIRECTORY, KEEP);

    static BackupSettings from(Keys keys) {
        return new BackupSettings(keys.get(DIRECTORY), keys.get(KEEP));
    }

    private static Optional<Path> path(KeyValue given) {
        try {
            return given.value().map(path -> Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw given.malformed("the path of a directory, such as /var/backups/starpunk");
        }
    }

    private static int number(KeyValue given) {
        String right = "a number from 1 on, such as 30";
        String number = given.required(right);
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw given.malformed(right);
        }
        return Integer.parseInt(number);
    }
}
