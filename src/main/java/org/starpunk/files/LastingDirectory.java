package org.starpunk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory that is made with the first file in it, and not again: where it was and is no more, all that was in it is
 * missing, and an empty one in its place would hide that.
 */
public record LastingDirectory(Path path) {

    private static final Set<Path> SEEN = ConcurrentHashMap.newKeySet();

    /** Of which what was in them is elsewhere. */
    private static final Set<Path> RELEASED = ConcurrentHashMap.newKeySet();

    /** Whether this process has seen it, and it is no more. */
    public boolean isGone() {
        if (Files.isDirectory(path)) {
            SEEN.add(path);
            return false;
        }
        return SEEN.contains(path) && !RELEASED.contains(path);
    }

    /** Nothing in it need last, from now on: then it may be made anew. */
    public void release() {
        RELEASED.add(path);
    }

    /**
     * The directory, which is there from now on, for the owner's eyes only.
     *
     * @throws NoSuchFileException when it is gone
     */
    public Path make() throws IOException {
        if (isGone()) {
            throw new NoSuchFileException(path.toString(), null, "It was there before");
        }
        PrivateFiles.createDirectory(path);
        SEEN.add(path);
        return path;
    }
}
