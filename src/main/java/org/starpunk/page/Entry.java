package org.starpunk.page;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.Excerpt;
import org.starpunk.content.Headings;
import org.starpunk.content.RenderedContent;
import org.starpunk.media.MediaFile;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.microformats.NoteTitle;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.SiteUrl;

/**
 * A note as an h-entry, or as an h-event: everything ready to be written down.
 *
 * @param type the microformats2 class
 * @param title what a browser calls the page
 * @param content safe HTML; may be empty
 * @param plain whether the content is plain text, whose blanks are shown
 * @param words the content without markup
 * @param isLong whether a list shows only its beginning
 * @param properties whatever else it has
 */
public record Entry(
        String type,
        String url,
        String title,
        Optional<String> name,
        Optional<String> summary,
        String content,
        boolean plain,
        String words,
        boolean isLong,
        Moment published,
        Optional<Moment> updated,
        List<TagLink> tags,
        PublicProperties properties,
        List<Photo> photos,
        List<Media> videos,
        List<Media> audios) {

    private static final int LONG = 1000;
    private static final int EXCERPT = 200;

    /** @param pictures those that were uploaded here, by their URLs */
    static Entry of(Note note, Frame frame, Map<String, MediaFile> pictures) {
        return of(note, NoteContent.whole(note, frame.site()), frame, pictures);
    }

    /** As a list shows it: of a long content the beginning. */
    static Entry listed(Note note, Frame frame, Map<String, MediaFile> pictures) {
        return of(note, NoteContent.beginning(note, frame.site()), frame, pictures);
    }

    private static Entry of(Note note, RenderedContent content, Frame frame, Map<String, MediaFile> pictures) {
        SiteUrl site = frame.site();
        JsonObject properties = note.properties();
        // A draft may have no date yet.
        OffsetDateTime published = note.published()
                .orElseGet(() -> note.createdAt().atZone(frame.zone()).toOffsetDateTime());
        return new Entry(
                NoteEntry.type(note),
                new NotePermalinks(site).of(note).toString(),
                NoteTitle.of(note, content.words(), site, EXCERPT),
                note.name(),
                note.summary(),
                content.html(),
                note.content().format() == ContentFormat.TEXT,
                content.words(),
                !content.whole() || content.words().length() > LONG,
                Moment.of(published, frame.zone()),
                note.updatedAt().map(updated -> Moment.of(updated.atOffset(published.getOffset()), frame.zone())),
                note.tags().stream().map(tag -> TagLink.of(tag, site)).toList(),
                PublicProperties.of(properties, site),
                Photo.list(note, site, pictures),
                Media.list(properties, "video", site),
                Media.list(properties, "audio", site));
    }

    /** The content as a list shows it: its headings stand below the name of the note. */
    public String listedContent() {
        return name.isPresent() ? Headings.deeper(content) : content;
    }

    /** What the note is about, in a line. */
    public String description() {
        return Excerpt.of(summary.orElse(words), EXCERPT);
    }
}
