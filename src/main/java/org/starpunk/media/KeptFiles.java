package org.starpunk.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.starpunk.configuration.Keys;
import org.starpunk.database.ObstacleException;
import org.starpunk.files.DataDirectory;
import org.starpunk.http.ByteRange;

/**
 * The files of all uploads and of their smaller copies, wherever this site keeps them, whatever rows say: for whoever
 * takes the whole site away, or brings it back.
 */
public final class KeptFiles implements AutoCloseable {

    private final MediaStore store;
    private final Path directory;

    private KeptFiles(MediaStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    /** By the configuration, with a server or without. */
    public static KeptFiles from(Keys keys) {
        return new KeptFiles(
                MediaStores.of(keys, Clock.systemUTC()),
                DataDirectory.from(keys).media());
    }

    /** Where files are worked on, and kept if no bucket is named; it need not exist. */
    public Path directory() {
        return directory;
    }

    /** In the order of their names. */
    public List<MediaName> list() throws IOException {
        return store.list().stream().sorted().toList();
    }

    /** Its bytes; empty when it is gone. */
    public Optional<InputStream> open(MediaName name) throws IOException {
        try {
            Optional<StoredFile> found = store.find(name, OptionalLong.empty());
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.get().open(ByteRange.whole(found.get().size())));
        } catch (ObstacleException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** An empty file to work on; what is left of it when a process is killed, the server sweeps. */
    public Path newTemporary() throws IOException {
        return store.newTemporary();
    }

    /** Takes a finished file over, in the place of what has its name. When it returns, a power failure does not take it away. */
    public void keep(MediaName name, Path finished) throws IOException {
        store.keep(Map.of(name, finished));
    }

    @Override
    public void close() {
        store.close();
    }
}
