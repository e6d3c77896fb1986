package org.starpunk.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.starpunk.bucket.BucketSettings;
import org.starpunk.configuration.Keys;

/** Where uploads are kept by this server: in the bucket, if one is named, else on the disk. */
@ApplicationScoped
class MediaStores {

    private MediaStore store;

    /** Of the proxy alone. */
    MediaStores() {}

    @Inject
    MediaStores(Keys keys, Clock clock) {
        this.store = of(keys, clock);
    }

    static MediaStore of(Keys keys, Clock clock) {
        Optional<BucketSettings> bucket = BucketSettings.from(keys);
        DiskMediaStore disk = new DiskMediaStore(keys);
        if (bucket.isEmpty()) {
            return disk;
        }
        disk.release();
        return new BucketMediaStore(bucket.get(), disk, keys, clock);
    }

    @PreDestroy
    void close() {
        store.close();
    }

    @Produces
    @Dependent
    MediaStore store() {
        return store;
    }
}
