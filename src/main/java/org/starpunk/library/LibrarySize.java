package org.starpunk.library;

/**
 * How much there is.
 *
 * @param bytes of the files themselves, without the smaller copies of pictures
 */
public record LibrarySize(long files, long bytes) {}
