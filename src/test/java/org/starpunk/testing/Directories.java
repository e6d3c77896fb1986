package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories. */
final class Directories {

    private Directories() {}

    /** Deletes a directory and all below it; nothing happens when it is not there. */
    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a directory, of an archive too, and all below it to where none is. */
    static void copy(Path directory, Path target) {
        try (Stream<Path> paths = Files.walk(directory)) {
            Files.createDirectories(target.getParent());
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        target.resolve(directory.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something is not there, or made before something else. */
    static boolean isOlder(Path path, Path than) {
        try {
            return Files.notExists(path)
                    || Files.getLastModifiedTime(path).compareTo(Files.getLastModifiedTime(than)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
