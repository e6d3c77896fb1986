package org.starpunk.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/** Where this computer keeps what StarPunk writes; it is created with the first file in it. */
public record DataDirectory(Path path) {

    private static final Key<Path> PATH = new Key<>("starpunk.data.dir", DataDirectory::read);

    public static final List<Key<?>> KEYS = List.of(PATH);

    public static DataDirectory from(Keys keys) {
        return new DataDirectory(keys.get(PATH));
    }

    /** Uploaded files. */
    public Path media() {
        return path.resolve("media");
    }

    private static Path read(KeyValue given) {
        String right = "the path of a directory, such as /var/lib/starpunk";
        try {
            return Path.of(given.required(right)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw given.malformed(right);
        }
    }
}
