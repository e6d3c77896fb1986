package org.starpunk.library;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.EntryTitle;
import org.starpunk.format.MediaFormat;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaName;
import org.starpunk.note.Note;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;

/**
 * An upload as its card shows it.
 *
 * @param file its name
 * @param preview the path of a small copy; empty when it is no picture
 * @param format the name of its format
 * @param pixels its width and height; empty when it has none
 * @param alt what is said of it in words
 * @param typed what the owner has typed instead, and what could not be saved; else the same
 * @param portrait whether it is the author's photo
 * @param more how many notes use it besides those that are named
 */
public record UploadRow(
        String file,
        String preview,
        String format,
        String pixels,
        Sentence size,
        Moment at,
        String alt,
        String typed,
        boolean portrait,
        List<Use> uses,
        long more) {

    private static final int TITLE_LENGTH = 60;

    /**
     * A note that uses it.
     *
     * @param gap that it has no alt text there; null when it has
     */
    public record Use(String slug, String title, boolean deleted, Sentence gap) {}

    static UploadRow of(Upload upload, Moments moments, SiteUrl site) {
        MediaFile file = upload.file();
        MediaFormat format = file.name().format();
        return new UploadRow(
                file.name().toString(),
                format.kind() == MediaFormat.Kind.IMAGE ? "/media/" + smallest(file) : "",
                format.name(),
                file.width()
                        .flatMap(wide -> file.height().map(high -> wide + " × " + high))
                        .orElse(""),
                FileSize.of(file.size()),
                moments.of(file.uploadedAt()),
                file.alt(),
                file.alt(),
                upload.isPortrait(),
                upload.uses().stream()
                        .map(use -> use(use, file, site, moments.zone()))
                        .toList(),
                upload.count() - upload.uses().size());
    }

    /** As a form that comes back shows it. */
    UploadRow withTyped(String words) {
        return new UploadRow(file, preview, format, pixels, size, at, alt, words, portrait, uses, more);
    }

    private static MediaName smallest(MediaFile file) {
        return file.sizes().stream().findFirst().orElse(file.name());
    }

    private static Use use(Upload.Use use, MediaFile file, SiteUrl site, ZoneId zone) {
        Note note = use.note();
        return new Use(
                note.slug().toString(),
                EntryTitle.of(note, site, zone, TITLE_LENGTH),
                note.isDeleted(),
                use.gap().flatMap(gap -> sentence(gap, file)).orElse(null));
    }

    private static Optional<Sentence> sentence(Gap gap, MediaFile file) {
        return switch (gap) {
            case PHOTO ->
                file.alt().isEmpty() ? Optional.of(Sentence.of("library.label.photoUndescribed")) : Optional.empty();
            case TEXT -> Optional.of(Sentence.of("library.label.textUndescribed"));
        };
    }

    public boolean isPicture() {
        return !preview.isEmpty();
    }

    /** What tells it from others, for who hears the page. */
    public String getWords() {
        return alt.isBlank() ? "%s %s, %s".formatted(format, pixels, at.readable()) : alt;
    }

    public boolean isUsed() {
        return portrait || !uses.isEmpty();
    }
}
