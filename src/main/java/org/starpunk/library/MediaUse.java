package org.starpunk.library;

import java.util.Optional;

/**
 * That a note uses an upload.
 *
 * @param upload what the names of the upload and of its smaller copies begin with
 * @param gap where it has no alt text there; empty when it has
 */
record MediaUse(String upload, Optional<Gap> gap) {}
