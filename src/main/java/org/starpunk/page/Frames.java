package org.starpunk.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Appearance;
import org.starpunk.site.Author;
import org.starpunk.site.ShownSite;
import org.starpunk.site.SiteUrl;

/** The frame as the site is now. */
@Dependent
class Frames {

    @Inject
    private ShownSite sites;

    @Inject
    private SiteUrl url;

    @Inject
    private StaticFiles files;

    @Inject
    private DiscoveryLinks links;

    Frame current() {
        return Frame.of(sites.get(), url, files.version(), links.list());
    }

    /** Needs no database. */
    Frame plain() {
        String host = WebUrl.display(url.toString());
        return new Frame(
                host,
                new Author(host, "", "", List.of()),
                Appearance.usual(),
                url,
                ZoneOffset.UTC,
                files.version(),
                Sentences.in(Locale.ENGLISH),
                links.list(),
                List.of());
    }
}
