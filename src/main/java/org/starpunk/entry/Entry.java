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
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.microformats.Recording;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.PostType;
import org.starpunk.site.SiteUrl;

/** A note as an h-entry, or as an h-event, ready to be shown: on its page, in lists and in feeds. */
public final class Entry {

    private static final int LONG = 1000;
    private static final int EXCERPT = 200;

    /** In rem: the measures of the design. */
    private static final int LIST_WIDTH = 38;

    private static final int PAGE_WIDTH = 64;

    /** As many characters as a long article has. */
    private static final int LONGEST_IN_FEEDS = 50_000;

    private final Note note;
    private final RenderedContent content;
    private final SiteUrl site;
    private final ZoneId zone;
    private final UploadedFiles uploads;
    private final OffsetDateTime published;
    private final PublicProperties properties;
    private final Optional<String> language;
    private final List<Photo> photos;

    private Entry(Note note, RenderedContent content, SiteUrl site, ZoneId zone, UploadedFiles uploads) {
        this.note = note;
        this.content = content;
        this.site = site;
        this.zone = zone;
        this.uploads = uploads;
        this.published = EntryDates.published(note, zone);
        this.properties = PublicProperties.of(note.properties(), site);
        this.language = NoteLanguage.of(note);
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

    /** The permalink. */
    public String url() {
        return new NotePermalinks(site).of(note).toString();
    }

    /** What readers of feeds know the note by: its first permalink, which leads to it for ever. */
    public String id() {
        return new NotePermalinks(site).of(note.firstSlug()).toString();
    }

    /** Of the permalink. */
    public String path() {
        return new NotePermalinks(site).of(note).getPath();
    }

    /** What a browser calls the page. */
    public String title() {
        return title(EXCERPT);
    }

    /** Never empty; its name, whole, or so many characters of what it can be called by at most. */
    public String title(int maxLength) {
        return EntryTitle.of(note, content.words(), site, zone, maxLength);
    }

    /** The title that its author gave it; most notes have none. */
    public Optional<String> name() {
        return note.name();
    }

    public Optional<String> summary() {
        return note.summary();
    }

    /** Whether the summary only says how the content begins. */
    public boolean isSummaryRepeated() {
        String lead = summary().orElse("").replaceFirst("(?:…|\\.\\.\\.)$", "").strip();
        return !lead.isEmpty() && content.words().strip().startsWith(lead);
    }

    public boolean isArticle() {
        return note.type() == PostType.ARTICLE;
    }

    /** How long its text takes to read; 0 for less than two minutes. */
    public int minutes() {
        int minutes =
                ReadingTime.minutes(content.words(), note.content().source().length());
        return minutes < 2 ? 0 : minutes;
    }

    /** What it does, if that is one thing to something elsewhere and it has nothing to say of it. */
    public Optional<String> onlyReaction() {
        return name().isPresent() || summary().isPresent() || !content().isEmpty()
                ? Optional.empty()
                : properties.onlyReaction();
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
        return EntryDates.updated(note, zone).map(at -> Moment.of(at, zone));
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

    /** The language of its words, if its author said it. */
    public Optional<String> language() {
        return language;
    }

    /** Whatever else it has. */
    public PublicProperties properties() {
        return properties;
    }

    public List<Photo> photos() {
        return photos;
    }

    /** Where a photo is shown as large as the screen lets it, by its number from one on. */
    public String photoPage(int number) {
        return url() + "/photos/" + number;
    }

    /** Where a photo of it leads: to its page, or to the file while nobody else can read the note. */
    public String photoLink(int number) {
        return note.isPublished() ? photoPage(number) : photos.get(number - 1).url();
    }

    /**
     * How wide the screen shows a photo, for a browser that chooses a copy.
     *
     * @param late whether it is loaded when it is near, and its place known
     */
    public String photoSizes(boolean listed, boolean late) {
        int wide = listed ? LIST_WIDTH : PAGE_WIDTH;
        int row = photos.size() == 1 ? 1 : 2;
        String sizes = "(min-width: %drem) %drem, %dvw".formatted(wide + 3, wide / row, 100 / row);
        return late ? "auto, " + sizes : sizes;
    }

    public List<Recording> videos() {
        return Recording.list(note.properties(), Property.VIDEO, site);
    }

    public List<Recording> audios() {
        return Recording.list(note.properties(), Property.AUDIO, site);
    }

    /** The files of which type and size are known. */
    public List<Enclosure> enclosures() {
        return Uploads.urls(note, site)
                .flatMap(url -> uploads.find(url).map(file -> Enclosure.of(url, file)).stream())
                .toList();
    }
}
