package org.starpunk.bucket;

import java.io.IOException;

/** The bucket refused a request, or nobody knows what it did with it. */
public final class BucketException extends IOException {

    private static final long serialVersionUID = 1L;

    BucketException(String message) {
        super(message);
    }

    BucketException(String message, IOException cause) {
        super(message, cause);
    }
}
