package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;
import org.starpunk.format.MediaException;
import org.starpunk.format.MediaFormat;
import org.starpunk.format.Picture;
import org.starpunk.format.TemporaryFiles;
import org.starpunk.format.Tracks;

/** How a file comes in: streamed to the disk, checked there, then kept for ever, or gone without a trace. */
@Dependent
public class MediaUploads {

    private static final Logger LOGGER = Logger.getLogger(MediaUploads.class.getName());

    private static final int BUFFER = 1 << 16;

    private final MediaStore store;
    private final MediaService media;
    private final SecureRandom random;
    private final Clock clock;
    private final long maxSize;

    @Inject
    MediaUploads(MediaStore store, MediaService media, SecureRandom random, Clock clock, Keys keys) {
        this.store = store;
        this.media = media;
        this.random = random;
        this.clock = clock;
        this.maxSize = MediaSettings.from(keys).maxSize();
    }

    /** The most bytes that a client may send at once, all files together. */
    public long maxSize() {
        return maxSize;
    }

    /**
     * Writes a file down as it arrives.
     *
     * @throws MediaException when it is none that is kept here
     */
    public ReceivedFile receive(InputStream body) {
        return receive(body, new Naming(format -> MediaName.random(random, format), false));
    }

    /** As {@link #receive(InputStream)}, a file with this id, which is given to no other. */
    public ReceivedFile receive(InputStream body, String id) {
        return receive(body, new Naming(format -> MediaName.of(id, format), true));
    }

    private record Naming(Function<MediaFormat, MediaName> name, boolean isByContent) {}

    private ReceivedFile receive(InputStream body, Naming naming) {
        try (TemporaryFiles temporary = new TemporaryFiles(store::newTemporary)) {
            return receive(body, naming, temporary);
        } catch (IOException e) {
            throw store.obstacle(e);
        }
    }

    private ReceivedFile receive(InputStream body, Naming naming, TemporaryFiles temporary) {
        try {
            Path upload = temporary.create();
            write(body, upload);
            MediaFormat format = MediaFormat.of(upload);
            return format.kind() == MediaFormat.Kind.IMAGE
                    ? picture(upload, format, naming, temporary)
                    : withoutSizes(upload, format, naming, temporary);
        } catch (IOException e) {
            // Before the files are taken away: they may be what fills the disk.
            throw store.obstacle(e);
        }
    }

    /**
     * Keeps files, and does the work that they are for, such as a post: all of it or nothing. Whoever is told so finds
     * it there whatever happens to the server.
     */
    public <T> T keep(List<ReceivedFile> received, Supplier<T> work) {
        if (received.isEmpty()) {
            return work.get();
        }
        Map<MediaName, Path> parts = new LinkedHashMap<>();
        received.forEach(file -> parts.putAll(file.parts()));
        List<MediaFile> rows = received.stream().map(ReceivedFile::file).toList();
        List<MediaName> uploads = rows.stream().map(MediaFile::name).toList();
        AtomicBoolean undone = new AtomicBoolean();
        try {
            store.mark(uploads);
            store.keep(parts);
            T result = media.add(rows, () -> orUndone(work, undone));
            store.unmark(uploads);
            return result;
        } catch (IOException e) {
            // Before the files are taken away: they may be what fills the disk.
            RuntimeException obstacle = store.obstacle(e);
            forget(received);
            throw obstacle;
        } catch (RuntimeException e) {
            Optional<Obstacle> obstacle = Obstacle.of(e);
            // Where nobody knows whether it was committed, the sweep finds out.
            if (undone.get()
                    || obstacle.filter(known -> known != Obstacle.UNCERTAIN).isPresent()) {
                forget(received);
            }
            throw obstacle.<RuntimeException>map(known -> new ObstacleException(known, e))
                    .orElse(e);
        }
    }

    /** Work whose failure undoes the transaction: no row will ever know the files, which go when it has let others write. */
    private static <T> T orUndone(Supplier<T> work, AtomicBoolean undone) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            undone.set(true);
            throw e;
        }
    }

    /** Where another import may have kept the same file meanwhile, the sweep asks its row. */
    private void forget(List<ReceivedFile> received) {
        received.stream()
                .filter(file -> !file.isNamedByContent())
                .forEach(file -> erase(List.of(file.name()), file.parts().keySet()));
    }

    /** Deletes a file; deleting twice is deleting once. False when it was never there. */
    public boolean delete(MediaName name) {
        Optional<MediaFile> found = media.find(name);
        found.ifPresent(this::delete);
        return found.isPresent();
    }

    private void delete(MediaFile file) {
        List<MediaName> uploads = List.of(file.name());
        Set<MediaName> parts = new HashSet<>(file.sizes());
        parts.add(file.name());
        try {
            store.mark(uploads);
        } catch (IOException e) {
            throw store.obstacle(e);
        }
        media.delete(file.name());
        erase(uploads, parts);
    }

    private void erase(List<MediaName> uploads, Set<MediaName> parts) {
        try {
            store.delete(parts);
            store.unmark(uploads);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot delete an upload; an hour later it is tried again", e);
        }
    }

    private ReceivedFile withoutSizes(Path upload, MediaFormat sent, Naming naming, TemporaryFiles temporary)
            throws IOException {
        MediaFormat format = Tracks.clean(upload, sent);
        MediaName name = naming.name().apply(format);
        MediaFile file = new MediaFile(name, format, Files.size(upload), clock.instant());
        return new ReceivedFile(file, format, temporary.handOver(Map.of(name, upload)), naming.isByContent());
    }

    private ReceivedFile picture(Path upload, MediaFormat sent, Naming naming, TemporaryFiles temporary)
            throws IOException {
        Picture picture = Picture.of(upload, sent, temporary);
        MediaName name = naming.name().apply(picture.format());
        Map<MediaName, Path> parts = new LinkedHashMap<>();
        picture.smaller().forEach((width, copy) -> parts.put(name.ofWidth(width, picture.smallerFormat()), copy));
        Map<MediaName, Long> smaller = new LinkedHashMap<>();
        for (Map.Entry<MediaName, Path> copy : parts.entrySet()) {
            smaller.put(copy.getKey(), Files.size(copy.getValue()));
        }
        parts.put(name, picture.file());
        MediaFile file = new MediaFile(name, picture.format(), Files.size(picture.file()), clock.instant())
                .withPicture(picture.width(), picture.height(), smaller);
        return new ReceivedFile(file, picture.format(), temporary.handOver(parts), naming.isByContent());
    }

    private void write(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                size += read;
                if (size > maxSize) {
                    throw MediaException.tooLarge(maxSize);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** That a client hangs up is no failure of the disk. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
