package org.starpunk.bucket;

import java.time.Instant;

/**
 * An object of the bucket.
 *
 * @param modified by the clock of the object store
 */
public record BucketObject(String key, Instant modified) {}
