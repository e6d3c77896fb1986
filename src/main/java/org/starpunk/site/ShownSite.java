package org.starpunk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.starpunk.database.ContentVersion;
import org.starpunk.database.Obstacle;
import org.starpunk.database.PerVersion;

/** The site as pages and feeds show it: read once for each content version. Who changes it asks {@link SiteService}. */
@ApplicationScoped
public class ShownSite {

    private final PerVersion<Site> sites = new PerVersion<>();

    @Inject
    private SiteService service;

    @Inject
    private ContentVersion versions;

    public Site get() {
        return sites.get(versions, service::get);
    }

    /** As in {@link #get}; while the database is in trouble, as it was known before, or else English. */
    public Locale language() {
        try {
            return get().appearance().language();
        } catch (RuntimeException e) {
            Obstacle.of(e).orElseThrow(() -> e);
            return sites.last().map(site -> site.appearance().language()).orElse(Locale.ENGLISH);
        }
    }
}
