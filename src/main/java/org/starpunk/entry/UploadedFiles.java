package org.starpunk.entry;

import java.util.Map;
import java.util.Optional;
import org.starpunk.media.MediaFile;

/** What is known of the files that notes show, by their URLs: nothing of those on other sites. */
public record UploadedFiles(Map<String, MediaFile> byUrl) {

    public static final UploadedFiles NONE = new UploadedFiles(Map.of());

    Optional<MediaFile> find(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }
}
