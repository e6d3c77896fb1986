package org.starpunk.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.Excerpt;
import org.starpunk.content.Headings;
import org.starpunk.content.RenderedContent;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.SiteUrl;

/** A note as an h-entry, or as an h-event, ready to be shown: on its page, in lists and in feeds. */
public final class Entry {

    private static final int LONG = 1000;
    private static final int EXCERPT = 200;

    /** As many characters as a long article has. */
    private static final int LONGEST_IN_FEEDS = 50_000;

    private final Note note;
    private final RenderedContent content;
    private final SiteUrl site;
    private final ZoneId zone;
    private final UploadedFiles uploads;
    private final OffsetDateTime published;
    private final PublicProperties properties;
    private final List<Photo> photos;

    private Entry(Note note, RenderedContent content, SiteUrl site, ZoneId zone, UploadedFiles uploads) {
        this.note = note;
        this.content = content;
        this.site = site;
        this.zone = zone;
        this.uploads = uploads;
        // A draft may have no date yet.
        this.published =
                note.published().orElseGet(() -> note.createdAt().atZone(zone).toOffsetDateTime());
        this.properties = PublicProperties.of(note.properties(), site);
        this.photos = Photo.list(note, site, uploads);
    }

    /**
     * As its page shows it.
     *
     * @param zone in which people read its dates
     * @param uploads what is known of its files
     */
    public static Entry whole(Note note, SiteUrl site, ZoneId zone, UploadedFiles uploads) {
        return new Entry(note, NoteContent.whole(note, site), site, zone, uploads);
    }

    /** As a list shows it: of a long content the beginning. */
    public static Entry listed(Note note, SiteUrl site, ZoneId zone, UploadedFiles uploads) {
        return new Entry(note, NoteContent.beginning(note, site), site, zone, uploads);
    }

    /** As a feed brings it: all that it says, unless that is a book, of which twenty would keep server and reader busy. */
    public static Entry inFeed(Note note, SiteUrl site, ZoneId zone, UploadedFiles uploads) {
        return note.content().source().length() > LONGEST_IN_FEEDS
                ? listed(note, site, zone, uploads)
                : whole(note, site, zone, uploads);
    }

    /** The microformats2 class. */
    public String type() {
        return EntryWriter.type(note);
    }

    /** The permalink, which is also what feed readers know the note by. */
    public String url() {
        return new NotePermalinks(site).of(note).toString();
    }

    /** What a browser calls the page. */
    public String title() {
        return title(EXCERPT);
    }

    /** Never empty; its name, whole, or so many characters of what it can be called by at most. */
    public String title(int maxLength) {
        return EntryTitle.of(note, content.words(), site, maxLength);
    }

    /** The title that its author gave it; most notes have none. */
    public Optional<String> name() {
        return note.name();
    }

    public Optional<String> summary() {
        return note.summary();
    }

    /** Safe HTML; may be empty. */
    public String content() {
        return content.html();
    }

    /** The content as a list shows it: its headings stand below the name of the note. */
    public String listedContent() {
        return name().isPresent() ? Headings.deeper(content()) : content();
    }

    /** Whether the content is plain text, whose blanks are shown. */
    public boolean plain() {
        return note.content().format() == ContentFormat.TEXT;
    }

    /** Whether the content is all that the note says. */
    public boolean isWhole() {
        return content.whole();
    }

    /** Whether a list shows only its beginning. */
    public boolean isLong() {
        return !content.whole() || content.words().length() > LONG;
    }

    /** What the note is about, in a line. */
    public String description() {
        return Excerpt.of(summary().orElse(content.words()), EXCERPT);
    }

    public Moment published() {
        return Moment.of(published, zone);
    }

    public OffsetDateTime publishedAt() {
        return published;
    }

    public Optional<Moment> updated() {
        return note.updatedAt().map(at -> Moment.of(at.atOffset(published.getOffset()), zone));
    }

    /** When something about it changed last: a note that is dated back changes a feed on the day it is added. */
    public OffsetDateTime changedAt() {
        Instant dated = published.toInstant();
        Instant created = note.createdAt();
        return note.updatedAt().orElse(dated.isAfter(created) ? dated : created).atOffset(published.getOffset());
    }

    public List<TagLink> tags() {
        return note.tags().stream().map(tag -> TagLink.of(tag, site)).toList();
    }

    /** Whatever else it has. */
    public PublicProperties properties() {
        return properties;
    }

    public List<Photo> photos() {
        return photos;
    }

    public List<Media> videos() {
        return Media.list(note.properties(), Property.VIDEO, site);
    }

    public List<Media> audios() {
        return Media.list(note.properties(), Property.AUDIO, site);
    }

    /** The files of which type and size are known. */
    public List<Enclosure> enclosures() {
        return Uploads.urls(note, site)
                .flatMap(url -> uploads.find(url).map(file -> Enclosure.of(url, file)).stream())
                .toList();
    }
}
