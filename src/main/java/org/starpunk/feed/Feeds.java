package org.starpunk.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.entry.Uploads;
import org.starpunk.note.NoteList;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;

/** Makes lists of notes feeds of this site. */
@Dependent
class Feeds {

    private final SiteService sites;
    private final SiteUrl url;
    private final TagPermalinks tags;
    private final Uploads uploads;

    @Inject
    Feeds(SiteService sites, SiteUrl url, TagPermalinks tags, Uploads uploads) {
        this.uploads = uploads;
        this.sites = sites;
        this.url = url;
        this.tags = tags;
    }

    /** The feed of the whole site. */
    Feed ofSite(NoteList notes) {
        Site site = sites.get();
        return feed(site, site.title(), url.resolve("/"), url.resolve("/feed"), notes);
    }

    /** The feed of a tag, or of several. */
    Feed ofTags(TagSelection selection, NoteList notes) {
        Site site = sites.get();
        String title = selection.title() + " · " + site.title();
        return feed(site, title, tags.of(selection.tags()), address(selection), notes);
    }

    /** Where the feed of tags is, but for the dot and the suffix of a format. */
    URI address(TagSelection selection) {
        return URI.create(tags.of(selection.tags()) + "/feed");
    }

    private Feed feed(Site site, String title, URI page, URI address, NoteList notes) {
        UploadedFiles files = uploads.of(notes.notes());
        String about = site.author().note();
        return new Feed(
                title,
                about.isBlank()
                        ? Sentence.of("feed.label.notesBy", site.author().name())
                                .toString()
                        : about,
                page,
                address,
                url.resolve("/tags/"),
                FeedAuthor.of(site.author(), url),
                notes.notes().stream()
                        .map(note -> Entry.inFeed(note, url, site.zone(), files))
                        .toList());
    }
}
