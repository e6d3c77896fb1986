package org.starpunk.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.starpunk.note.NoteList;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;

/** Makes lists of notes feeds of this site. */
@Dependent
class Feeds {

    private final SiteService sites;
    private final SiteUrl url;

    @Inject
    Feeds(SiteService sites, SiteUrl url) {
        this.sites = sites;
        this.url = url;
    }

    /** The feed of the whole site. */
    Feed ofSite(NoteList notes) {
        Site site = sites.get();
        return feed(site, site.title(), url.resolve("/"), url.resolve("/feed"), notes);
    }

    private Feed feed(Site site, String title, URI page, URI address, NoteList notes) {
        String about = site.author().note();
        return new Feed(
                title,
                about.isBlank() ? "Notes by " + site.author().name() : about,
                page,
                address,
                FeedAuthor.of(site.author(), url),
                notes.notes().stream().map(note -> FeedItem.of(note, url)).toList());
    }
}
