package org.starpunk.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that one upload is made of while it is worked on; closing deletes them, but those handed over. */
final class TemporaryFiles implements AutoCloseable {

    private final MediaStore store;
    private final List<Path> files = new ArrayList<>();

    TemporaryFiles(MediaStore store) {
        this.store = store;
    }

    Path create() throws IOException {
        Path file = store.newTemporary();
        files.add(file);
        return file;
    }

    /** From now on, whoever has them deletes them. */
    Map<MediaName, Path> handOver(Map<MediaName, Path> finished) {
        files.removeAll(finished.values());
        return finished;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
