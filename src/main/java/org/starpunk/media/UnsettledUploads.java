package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Configuration;

/**
 * The uploads whose files and row may disagree. Each has a mark, an empty file beside its own, from before the first of
 * them changes until both have; what a killed server leaves is told from what is to stay by its mark alone.
 */
@Dependent
class UnsettledUploads {

    private static final Logger LOGGER = Logger.getLogger(UnsettledUploads.class.getName());

    private static final String PREFIX = ".unsettled-";
    private static final int DATABASE_DIGITS = 8;

    private final MediaStore store;
    private final String prefix;

    @Inject
    UnsettledUploads(MediaStore store, Configuration configuration) {
        this(store, configuration.databaseUrl());
    }

    UnsettledUploads(MediaStore store, String databaseUrl) {
        this.store = store;
        this.prefix = PREFIX + HexFormat.of().toHexDigits(databaseUrl.hashCode()) + "-";
    }

    /** Marks uploads. When it returns, a power failure does not take the marks away. */
    void add(List<String> files) throws IOException {
        for (String file : files) {
            Files.move(store.newTemporary(), mark(file), StandardCopyOption.REPLACE_EXISTING);
        }
        store.sync();
    }

    /** Says that files and rows agree. A mark that stays all the same is looked at by the sweep. */
    void remove(List<String> files) {
        try {
            for (String file : files) {
                Files.deleteIfExists(mark(file));
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot take the mark of a finished upload away", e);
        }
    }

    /** Those marked before a moment, by whichever database's server. */
    List<UnsettledUpload> list(Instant before) throws IOException {
        List<UnsettledUpload> uploads = new ArrayList<>();
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(store.directory(), PREFIX + "*")) {
            for (Path mark : marks) {
                String name = mark.getFileName().toString();
                String file = name.substring(Math.min(name.length(), PREFIX.length() + DATABASE_DIGITS + 1));
                if (MediaStore.isOlder(mark, before)) {
                    MediaName.parse(file)
                            .map(upload -> new UnsettledUpload(upload, mark, name.startsWith(prefix)))
                            .ifPresent(uploads::add);
                }
            }
        }
        return uploads;
    }

    private Path mark(String file) throws IOException {
        return store.directory().resolve(prefix + file);
    }
}
