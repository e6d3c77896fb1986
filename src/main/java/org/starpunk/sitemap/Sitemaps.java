package org.starpunk.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.starpunk.database.ContentVersion;
import org.starpunk.http.Representation;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.PublicNoteService;
import org.starpunk.site.ShownSite;
import org.starpunk.site.SiteUrl;

/**
 * The sitemaps as they are now, each made once for a content version. A part has the notes of a range of ids: it keeps
 * them when others come and go.
 */
@ApplicationScoped
public class Sitemaps {

    /** The number of what is no part. */
    static final int WHOLE = 0;

    /** The most pages of a navigation that are told: more than anybody has. */
    private static final int OWN_PAGES = 999;

    /** What one file may have, less the home page and those of the navigation. */
    private static final long LENGTH = 50_000 - 1 - OWN_PAGES;

    private static final MediaType XML = MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8");

    @Inject
    private ContentVersion versions;

    @Inject
    private PublicNoteService notes;

    @Inject
    private NotePermalinks permalinks;

    @Inject
    private SiteUrl site;

    @Inject
    private ShownSite sites;

    private volatile Kept kept = new Kept(-1, Map.of());

    private record Kept(long version, Map<Integer, Optional<Representation>> sitemaps) {}

    /** That of a number; empty when there is none. */
    Optional<Representation> get(int number) {
        long version = versions.read();
        Kept now = kept;
        if (now.version() != version) {
            now = new Kept(version, new ConcurrentHashMap<>());
            kept = now;
        }
        // One of them at a time for each number, however many ask.
        return number > parts() ? Optional.empty() : now.sitemaps().computeIfAbsent(number, this::make);
    }

    private long parts() {
        return (notes.lastId() + LENGTH - 1) / LENGTH;
    }

    private Optional<Representation> make(int number) {
        List<Long> parts = LongStream.rangeClosed(1, parts())
                .filter(this::isNeeded)
                .boxed()
                .toList();
        if (number != WHOLE) {
            return parts.contains((long) number) ? Optional.of(part(number)) : Optional.empty();
        }
        return Optional.of(parts.size() > 1 ? index(parts) : part(parts.isEmpty() ? 1 : parts.get(0)));
    }

    private boolean isNeeded(long part) {
        return notes.existsListed((part - 1) * LENGTH, part * LENGTH);
    }

    private Representation part(long number) {
        SitemapWriter writer = SitemapWriter.ofPages();
        if (number == 1) {
            writer.add(site.resolve("/"));
            sites.get().pages().stream()
                    .limit(OWN_PAGES)
                    .forEach(page -> writer.add(site.resolve("/notes/" + page.slug())));
        }
        notes.listListed((number - 1) * LENGTH, number * LENGTH)
                .forEach(note -> writer.add(permalinks.of(note.slug()), note.changedAt()));
        return new Representation(writer.toBytes(), XML);
    }

    private Representation index(List<Long> parts) {
        SitemapWriter writer = SitemapWriter.ofFiles();
        parts.forEach(part -> writer.add(site.resolve("/sitemap-" + part + ".xml")));
        return new Representation(writer.toBytes(), XML);
    }
}
