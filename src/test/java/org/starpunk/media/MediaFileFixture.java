package org.starpunk.media;

import java.security.SecureRandom;
import java.time.Instant;
import org.starpunk.format.MediaFormat;

/** Uploaded files that no database has seen. */
public final class MediaFileFixture {

    private MediaFileFixture() {}

    /** A file of a format, with so many bytes. */
    public static MediaFile of(MediaFormat format, long size) {
        return new MediaFile(MediaName.random(new SecureRandom(), format), format, size, Instant.EPOCH);
    }
}
