/**
 * A bucket of an object store that speaks the S3 protocol: where it is, and requests to it. What the objects are is the
 * business of whoever keeps them.
 */
package org.starpunk.bucket;
