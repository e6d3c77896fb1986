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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.starpunk.configuration.Configuration;

/** How a file comes in: streamed to the disk, checked there, then kept for ever, or gone without a trace. */
@Dependent
public class MediaUploads {

    private static final int BUFFER = 1 << 16;

    private final MediaStore store;
    private final MediaService media;
    private final SecureRandom random;
    private final Clock clock;
    private final long maxSize;

    @Inject
    MediaUploads(MediaStore store, MediaService media, SecureRandom random, Clock clock, Configuration configuration) {
        this.store = store;
        this.media = media;
        this.random = random;
        this.clock = clock;
        this.maxSize = configuration.mediaMaxSize();
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
        try (TemporaryFiles temporary = new TemporaryFiles(store)) {
            Path upload = temporary.create();
            write(body, upload);
            MediaFormat format = MediaFormat.of(head(upload));
            return format.isImage() ? picture(upload, format, temporary) : asItIs(upload, format, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        try {
            store.settle(parts);
            return add(received, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T add(List<ReceivedFile> received, Supplier<T> work) throws IOException {
        List<MediaFile> files = received.stream().map(ReceivedFile::file).toList();
        try {
            return media.add(files, work);
        } catch (RuntimeException e) {
            // A commit may have succeeded all the same; a database that cannot say so leaves it to the sweep.
            if (media.list(files.stream().map(MediaFile::file).toList()).isEmpty()) {
                for (ReceivedFile file : received) {
                    store.delete(file.parts().keySet());
                }
            }
            throw e;
        }
    }

    /** Deletes a file; deleting twice is deleting once. False when it was never there. */
    public boolean delete(String name) {
        return MediaName.parse(name).flatMap(media::delete).map(this::erase).isPresent();
    }

    private MediaFile erase(MediaFile file) {
        List<MediaName> names = new ArrayList<>(file.sizes());
        MediaName.parse(file.file()).ifPresent(names::add);
        try {
            store.delete(names);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivedFile asItIs(Path upload, MediaFormat format, TemporaryFiles temporary) throws IOException {
        MediaName name = MediaName.random(random, format);
        MediaFile file = new MediaFile(name, format, Files.size(upload), clock.instant());
        return new ReceivedFile(file, format, temporary.handOver(Map.of(name, upload)));
    }

    private ReceivedFile picture(Path upload, MediaFormat sent, TemporaryFiles temporary) throws IOException {
        Picture picture = Picture.of(upload, sent, temporary);
        MediaName name = MediaName.random(random, picture.format());
        Map<MediaName, Path> parts = new LinkedHashMap<>();
        picture.smaller().forEach((width, copy) -> parts.put(name.ofWidth(width, picture.smallerFormat()), copy));
        List<MediaName> smaller = List.copyOf(parts.keySet());
        parts.put(name, picture.file());
        MediaFile file = new MediaFile(name, picture.format(), Files.size(picture.file()), clock.instant())
                .withPicture(picture.width(), picture.height(), smaller);
        return new ReceivedFile(file, picture.format(), temporary.handOver(parts));
    }

    private void write(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > maxSize) {
                    throw MediaException.tooLarge(maxSize);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MediaFormat.HEAD);
        }
    }
}
