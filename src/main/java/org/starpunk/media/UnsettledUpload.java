package org.starpunk.media;

/**
 * An upload that a server began to keep, or to delete, and perhaps did not finish.
 *
 * @param mark the key of its mark in the store
 * @param isOurs whether that server had the database of this one, so that a row that is missing here is nowhere
 */
record UnsettledUpload(MediaName name, String mark, boolean isOurs) {}
