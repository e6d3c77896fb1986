package org.starpunk.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.bucket.Bucket;
import org.starpunk.bucket.BucketException;
import org.starpunk.bucket.BucketObject;
import org.starpunk.bucket.BucketSettings;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;
import org.starpunk.http.ByteRange;

/**
 * The bytes of uploaded files in a bucket, which all nodes of a cluster share: each file is an object with its name as
 * the key, each mark an empty one. What is worked on before it is kept lies on the disk of its node.
 */
final class BucketMediaStore implements MediaStore {

    private static final Logger LOGGER = Logger.getLogger(BucketMediaStore.class.getName());

    private final Bucket bucket;
    private final DiskMediaStore disk;
    private final MarkNames marks;

    /** @param disk where files are worked on */
    BucketMediaStore(BucketSettings settings, DiskMediaStore disk, Keys keys, Clock clock) {
        this.bucket = new Bucket(settings, clock);
        this.disk = disk;
        this.marks = new MarkNames(Database.from(keys).url());
    }

    @Override
    public Path newTemporary() throws IOException {
        return disk.newTemporary();
    }

    @Override
    public int deleteTemporary(Instant before) throws IOException {
        return disk.deleteTemporary(before);
    }

    @Override
    public void keep(Map<MediaName, Path> finished) throws IOException {
        for (Map.Entry<MediaName, Path> file : finished.entrySet()) {
            bucket.put(file.getKey().toString(), file.getValue());
        }
    }

    /** @throws ObstacleException when the bucket does not answer, which says nothing of the file */
    @Override
    public Optional<StoredFile> find(MediaName name, OptionalLong size) {
        OptionalLong found = size(name);
        if (found.isEmpty()) {
            LOGGER.log(Level.WARNING, "There is no object {0} in the bucket: restore it from a backup", name);
            return Optional.empty();
        }
        if (found.getAsLong() == 0 || size.isPresent() && !found.equals(size)) {
            String wanted = size.isPresent() ? String.valueOf(size.getAsLong()) : "some";
            LOGGER.warning(() -> "The object %s of the bucket has %d bytes instead of %s: restore it from a backup"
                    .formatted(name, found.getAsLong(), wanted));
            return Optional.empty();
        }
        return Optional.of(new FileInBucket(name.toString(), found.getAsLong()));
    }

    private OptionalLong size(MediaName name) {
        try {
            return bucket.size(name.toString());
        } catch (BucketException e) {
            throw obstacle(e);
        }
    }

    @Override
    public List<MediaName> list() throws IOException {
        return bucket.list("").stream()
                .flatMap(object -> MediaName.parse(object.key()).stream())
                .toList();
    }

    @Override
    public void delete(Collection<MediaName> names) throws IOException {
        for (MediaName name : names) {
            bucket.delete(name.toString());
        }
    }

    @Override
    public int deleteAll(MediaName upload) throws IOException {
        List<BucketObject> objects = bucket.list(upload.id());
        for (BucketObject object : objects) {
            bucket.delete(object.key());
        }
        return objects.size();
    }

    @Override
    public void mark(Collection<MediaName> uploads) throws IOException {
        for (MediaName upload : uploads) {
            bucket.putEmpty(marks.of(upload));
        }
    }

    @Override
    public void unmark(Collection<MediaName> uploads) {
        try {
            for (MediaName upload : uploads) {
                bucket.delete(marks.of(upload));
            }
        } catch (BucketException e) {
            LOGGER.log(Level.WARNING, "Cannot take the mark of a finished upload away. {0}", e.getMessage());
        }
    }

    @Override
    public List<UnsettledUpload> listMarked(Instant before) throws IOException {
        List<UnsettledUpload> uploads = new ArrayList<>();
        for (BucketObject mark : bucket.list(MarkNames.PREFIX)) {
            if (mark.modified().isBefore(before)) {
                marks.parse(mark.key()).ifPresent(uploads::add);
            }
        }
        return uploads;
    }

    @Override
    public void unmark(UnsettledUpload upload) throws IOException {
        bucket.delete(upload.mark());
    }

    @Override
    public ObstacleException obstacle(IOException failure) {
        return failure instanceof BucketException
                ? new ObstacleException(Obstacle.STORE_OUT_OF_REACH, failure)
                : disk.obstacle(failure);
    }

    @Override
    public void close() {
        bucket.close();
    }

    private final class FileInBucket implements StoredFile {

        private final String key;
        private final long size;

        FileInBucket(String key, long size) {
            this.key = key;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open(ByteRange part) throws IOException {
            return bucket.open(key, part.first(), part.last());
        }
    }
}
