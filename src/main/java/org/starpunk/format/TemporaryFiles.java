package org.starpunk.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that one upload is made of while it is worked on; closing deletes them, but those handed over. */
public final class TemporaryFiles implements AutoCloseable {

    private final Source source;
    private final List<Path> files = new ArrayList<>();

    /** Where new, empty files come from. */
    @FunctionalInterface
    public interface Source {
        Path create() throws IOException;
    }

    public TemporaryFiles(Source source) {
        this.source = source;
    }

    public Path create() throws IOException {
        Path file = source.create();
        files.add(file);
        return file;
    }

    /** From now on, whoever has them deletes them. */
    public <K> Map<K, Path> handOver(Map<K, Path> finished) {
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
