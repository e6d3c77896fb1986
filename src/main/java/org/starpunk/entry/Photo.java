package org.starpunk.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaUrls;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.site.SiteUrl;

/**
 * A picture of a note, as a browser wants to know it.
 *
 * @param copies itself and its smaller copies with their widths, as {@code srcset} has them; empty when it has none
 * @param width in pixels; empty when it is on another site
 * @param height in pixels; empty when it is on another site
 */
public record Photo(
        String url, String alt, Optional<String> copies, Optional<Integer> width, Optional<Integer> height) {

    /** The photos of a note. */
    static List<Photo> list(Note note, SiteUrl site, UploadedFiles uploads) {
        return Media.list(note.properties(), Property.PHOTO, site).stream()
                .map(photo -> of(photo, site, uploads.find(photo.url())))
                .toList();
    }

    private static Photo of(Media photo, SiteUrl site, Optional<MediaFile> file) {
        return new Photo(
                photo.url(),
                photo.alt(),
                file.filter(any -> !any.sizes().isEmpty()).map(any -> copies(any, new MediaUrls(site))),
                file.flatMap(MediaFile::width),
                file.flatMap(MediaFile::height));
    }

    private static String copies(MediaFile file, MediaUrls urls) {
        Stream<String> smaller = file.sizes().stream()
                .map(copy -> urls.of(copy) + " " + copy.width().getAsInt() + "w");
        Stream<String> itself = file.width().map(width -> urls.of(file.name()) + " " + width + "w").stream();
        return Stream.concat(smaller, itself).collect(Collectors.joining(", "));
    }
}
