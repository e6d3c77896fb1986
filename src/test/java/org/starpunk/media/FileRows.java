package org.starpunk.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.starpunk.configuration.Keys;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.BulkRows;

/** Uploads straight into a data directory and an empty table of its database, as {@link MediaUploads} would keep them. */
public final class FileRows {

    private static final Keys LIMITS = new Keys(key -> Optional.of("100M"));

    private final MediaStore store;
    private final MediaUploads uploads;
    private final BulkRows.Insert insert;
    private final Instant uploadedAt;
    private long count;

    public FileRows(BulkRows rows, Path directory, long seed, Instant uploadedAt) throws SQLException {
        this.store = new DiskMediaStore(directory, "");
        this.uploads = new MediaUploads(
                store, null, new Names(new Random(seed)), Clock.fixed(uploadedAt, ZoneOffset.UTC), LIMITS);
        this.insert = rows.insert(
                "media", "id", "file", "mime_type", "size", "width", "height", "sizes", "sizes_bytes", "uploaded_at");
        this.uploadedAt = uploadedAt;
    }

    /** Keeps one; gives its address as the database has it. */
    public String add(byte[] bytes) throws SQLException, IOException {
        try (ReceivedFile received = uploads.receive(new ByteArrayInputStream(bytes))) {
            MediaFile file = received.file();
            store.keep(received.parts());
            insert.add(
                    ++count,
                    file.name().toString(),
                    file.mimeType(),
                    file.size(),
                    file.width().orElse(null),
                    file.height().orElse(null),
                    String.join(
                            " ", file.sizes().stream().map(MediaName::toString).toList()),
                    String.join(
                            " ",
                            file.sizes().stream()
                                    .map(size ->
                                            String.valueOf(file.bytesOf(size).orElseThrow()))
                                    .toList()),
                    new InstantConverter().convertToDatabaseColumn(uploadedAt));
            return "/media/" + file.name();
        }
    }

    /** The same names for the same seed; nobody has to be kept from guessing them. */
    private static final class Names extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final Random random;

        Names(Random random) {
            this.random = random;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
