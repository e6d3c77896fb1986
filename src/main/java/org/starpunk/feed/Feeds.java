package org.starpunk.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.starpunk.database.LastChangeService;
import org.starpunk.entry.Entry;
import org.starpunk.entry.NoteKind;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Representation;
import org.starpunk.note.NoteList;
import org.starpunk.search.SearchRequest;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.ShownSite;
import org.starpunk.site.Site;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;

/** Makes lists of notes feeds of this site. */
@Dependent
class Feeds {

    private final ShownSite sites;
    private final SiteUrl url;
    private final TagPermalinks tags;
    private final Uploads uploads;

    private final LastChangeService lastChanges;

    @Inject
    Feeds(ShownSite sites, SiteUrl url, TagPermalinks tags, Uploads uploads, LastChangeService lastChanges) {
        this.lastChanges = lastChanges;
        this.uploads = uploads;
        this.sites = sites;
        this.url = url;
        this.tags = tags;
    }

    /**
     * A feed, dated.
     *
     * @param newest makes it: once the date is known, so that no change is dated before it could be seen
     */
    Response answer(Supplier<Feed> newest, FeedFormat format, Request request, HttpHeaders headers) {
        Instant changedAt = lastChanges.read();
        Feed feed = newest.get();
        return new Representation(format.write(feed), format.mediaType())
                .answer(request, headers)
                .lastModified(Date.from(changedAt))
                .header(HttpHeaders.LINK, "<%s>; rel=\"self\"".formatted(feed.self(format)))
                .build();
    }

    /** The feed of the whole site. */
    Feed ofSite(NoteList notes) {
        Site site = sites.get();
        URI address = url.resolve("/feed");
        return feed(site, site.title(), url.resolve("/"), address, FeedFormat.ATOM.in(address), notes);
    }

    /** The feed of a tag, or of several. */
    Feed ofTags(TagSelection selection, NoteList notes) {
        Site site = sites.get();
        String title = selection.title() + " · " + site.title();
        return feed(site, title, tags.of(selection.tags()), address(selection), id(selection), notes);
    }

    /** By the numbers of the tags, which they keep when they are renamed. */
    private URI id(TagSelection selection) {
        return url.resolve("/tags/#"
                + selection.tags().stream()
                        .map(Tag::id)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining("+")));
    }

    /** The feed of the notes of a kind. */
    Feed ofKind(NoteKind kind, NoteList notes) {
        Site site = sites.get();
        URI address = url.resolve("/notes/feed" + kind.query());
        String title = kind.label() + " · " + site.title();
        return feed(site, title, url.resolve(kind.address()), address, FeedFormat.ATOM.in(address), notes);
    }

    /** The feed of what a search finds. */
    Feed ofSearch(SearchRequest asked, NoteList notes) {
        Site site = sites.get();
        String query = asked.address();
        URI address = url.resolve("/search/feed" + query);
        return feed(
                site,
                Sentence.of("feed.label.search", asked.q(), site.title()).toString(),
                url.resolve("/search" + query),
                address,
                FeedFormat.ATOM.in(address),
                notes);
    }

    /** Where the feed of tags is, but for the dot and the suffix of a format. */
    URI address(TagSelection selection) {
        return URI.create(tags.of(selection.tags()) + "/feed");
    }

    private Feed feed(Site site, String title, URI page, URI address, URI id, NoteList notes) {
        UploadedFiles files = uploads.of(notes.notes());
        String about = site.author().note();
        return new Feed(
                title,
                about.isBlank()
                        ? Sentence.of("feed.label.notesBy", site.author().name())
                                .toString()
                        : about,
                site.appearance().language().toLanguageTag(),
                page,
                address,
                id,
                url.resolve("/tags/"),
                FeedAuthor.of(site.author(), url),
                notes.notes().stream()
                        .map(note -> Entry.inFeed(note, url, site.zone(), files))
                        .toList());
    }
}
