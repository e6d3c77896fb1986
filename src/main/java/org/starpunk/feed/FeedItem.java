package org.starpunk.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.RenderedContent;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.NoteTitle;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;

/**
 * A note in a feed.
 *
 * @param url the permalink, which is also what readers know the note by
 * @param name the title that its author gave it; most notes have none
 * @param title never empty, for formats that want one
 * @param html safe, never empty, with absolute links
 * @param enclosures the files of which type and size are known
 */
record FeedItem(
        String url,
        Optional<String> name,
        String title,
        Optional<String> summary,
        String html,
        Optional<String> image,
        List<Enclosure> enclosures,
        OffsetDateTime published,
        OffsetDateTime updated,
        List<String> tags) {

    private static final int TITLE = 80;

    /** The files that a note shows, those that play first. */
    static List<String> files(Note note, SiteUrl site) {
        return Stream.of("audio", "video", "photo")
                .flatMap(property -> Media.list(note.properties(), property, site).stream())
                .map(Media::url)
                .distinct()
                .toList();
    }

    /** @param uploads the known files by their URLs */
    static FeedItem of(Note note, SiteUrl site, Map<String, Enclosure> uploads) {
        String url = new NotePermalinks(site).of(note).toString();
        RenderedContent content = FeedContent.of(note, site);
        String title = NoteTitle.of(note, content.words(), site, TITLE);
        OffsetDateTime published = note.published().orElseThrow();
        return new FeedItem(
                url,
                note.name(),
                title,
                note.summary(),
                FeedContent.html(note, content, site, url, title),
                Media.list(note.properties(), "photo", site).stream()
                        .map(Media::url)
                        .findFirst(),
                files(note, site).stream()
                        .filter(uploads::containsKey)
                        .map(uploads::get)
                        .toList(),
                published,
                updated(note).atOffset(published.getOffset()),
                note.tags().stream().map(Tag::name).toList());
    }

    // A note that is dated back changes the feed on the day it is added.
    private static Instant updated(Note note) {
        Instant published = note.published().orElseThrow().toInstant();
        Instant created = note.createdAt();
        return note.updatedAt().orElse(published.isAfter(created) ? published : created);
    }
}
