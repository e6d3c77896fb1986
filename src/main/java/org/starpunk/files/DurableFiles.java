package org.starpunk.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes what was written outlive a power failure. */
public final class DurableFiles {

    private DurableFiles() {}

    /** When it returns, the content of a file is kept. */
    public static void sync(Path file) throws IOException {
        sync(file, StandardOpenOption.WRITE);
    }

    /** When it returns, a power failure does not undo what was created, renamed or deleted in a directory. */
    public static void syncDirectory(Path directory) throws IOException {
        sync(directory, StandardOpenOption.READ);
    }

    /** Gives a finished file its name, in the place of what has it. When it returns, a power failure does not undo it. */
    public static void rename(Path finished, Path file) throws IOException {
        sync(finished);
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(file.getParent());
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw new IOException("Swept away before it was kept: " + path, e);
        }
    }
}
