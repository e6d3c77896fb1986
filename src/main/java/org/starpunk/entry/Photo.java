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
 * @param alt what the note says of it, or else what the library does; may be empty
 * @param copies itself and its smaller copies with their widths, as {@code srcset} has them; empty when it has none
 * @param width in pixels; empty when it is on another site
 * @param height in pixels; empty when it is on another site
 */
public record Photo(
        String url, String alt, Optional<String> copies, Optional<Integer> width, Optional<Integer> height) {

    private static final double STEP = 1.03;

    private static final int MOST_STEPS = 36;

    /** The highest row of photos: 1.6 times {@code --row} of {@code entry.css}, in pixels. */
    private static final int HIGHEST_ROW = 410;

    /** The same in lists. */
    private static final int HIGHEST_LISTED_ROW = 282;

    /** The photos of a note. */
    static List<Photo> list(Note note, SiteUrl site, UploadedFiles uploads) {
        return Media.list(note.properties(), Property.PHOTO, site).stream()
                .map(photo -> of(photo, site, uploads.find(photo.url())))
                .toList();
    }

    /**
     * Its shape, in steps of three parts of a hundred that a style sheet knows: 0 for a square, more for what is wider; empty
     * when its size is not known.
     */
    public Optional<String> shape() {
        return width.filter(pixels -> pixels > 0)
                .flatMap(wide -> height.filter(pixels -> pixels > 0)
                        .map(high -> Math.log((double) wide / high) / Math.log(STEP)))
                .map(steps -> Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps))))
                .map(step -> step < 0 ? "tall-" + -step : "wide-" + step);
    }

    /** Whether a row of photos that gets higher would enlarge it. */
    public boolean isSmall(boolean listed) {
        int highest = listed ? HIGHEST_LISTED_ROW : HIGHEST_ROW;
        return height.filter(pixels -> pixels < highest).isPresent();
    }

    /** How many photos a note has that is not shown. */
    public static int count(Note note, SiteUrl site) {
        return list(note, site, UploadedFiles.NONE).size();
    }

    private static Photo of(Media photo, SiteUrl site, Optional<MediaFile> file) {
        return new Photo(
                photo.url(),
                photo.alt().isBlank() ? file.map(MediaFile::alt).orElse("") : photo.alt(),
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
