package org.starpunk.entry;

import org.starpunk.media.MediaFile;

/**
 * A file that comes with a note, for readers that fetch it: a podcast's recording, a photo.
 *
 * @param size in bytes
 */
public record Enclosure(String url, String type, long size) {

    static Enclosure of(String url, MediaFile file) {
        return new Enclosure(url, file.mimeType(), file.size());
    }
}
