package org.starpunk.media;

import java.nio.file.Path;

/**
 * An upload that a server began to keep, or to delete, and perhaps did not finish.
 *
 * @param isOurs whether that server had the database of this one, so that a row that is missing here is nowhere
 */
record UnsettledUpload(MediaName name, Path mark, boolean isOurs) {}
