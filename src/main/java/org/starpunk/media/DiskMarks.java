package org.starpunk.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The marks of uploads whose files and row may disagree: each an empty file beside the upload's own, from before the
 * first of them changes until both have; what a killed server leaves is told from what is to stay by its mark alone.
 */
final class DiskMarks {

    private static final Logger LOGGER = Logger.getLogger(DiskMarks.class.getName());

    private final DiskMediaStore store;
    private final MarkNames names;

    DiskMarks(DiskMediaStore store, String databaseUrl) {
        this.store = store;
        this.names = new MarkNames(databaseUrl);
    }

    void add(Collection<MediaName> uploads) throws IOException {
        for (MediaName upload : uploads) {
            Files.move(store.newTemporary(), mark(upload), StandardCopyOption.REPLACE_EXISTING);
        }
        store.sync();
    }

    void remove(Collection<MediaName> uploads) {
        try {
            for (MediaName upload : uploads) {
                Files.deleteIfExists(mark(upload));
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot take the mark of a finished upload away", e);
        }
    }

    List<UnsettledUpload> list(Instant before) throws IOException {
        List<UnsettledUpload> uploads = new ArrayList<>();
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(store.directory(), MarkNames.PREFIX + "*")) {
            for (Path mark : marks) {
                if (DiskMediaStore.isOlder(mark, before)) {
                    names.parse(mark.getFileName().toString()).ifPresent(uploads::add);
                }
            }
        }
        return uploads;
    }

    private Path mark(MediaName upload) throws IOException {
        return store.directory().resolve(names.of(upload));
    }
}
