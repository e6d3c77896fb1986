package org.starpunk.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteService;
import org.starpunk.note.Presence;
import org.starpunk.note.Slug;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;

/**
 * {@code /notes/{slug}/card/{version}.png}: the picture of a note for other sites. Who asks for an older version gets what
 * the note is now, and asks again.
 */
@Path("/notes/{slug}/card/{version: [0-9a-f]{16}}.png")
@ApplicationScoped
public class CardResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private NoteService notes;

    @Inject
    private SiteService sites;

    @Inject
    private SiteUrl url;

    @Inject
    private Cards cards;

    @GET
    public Response get(
            @PathParam("slug") String slug,
            @PathParam("version") String version,
            @Context Request request,
            @Context HttpHeaders headers) {
        Site site = sites.get();
        Entry entry = Slug.parse(slug)
                .flatMap(notes::find)
                .filter(note -> note.presence() == Presence.READABLE)
                .map(note -> Entry.listed(note, url, site.zone(), UploadedFiles.NONE))
                .orElseThrow(NotFoundException::new);
        boolean isCurrent = version.equals(cards.version(entry, site.author(), site.appearance()));
        return cards.find(entry, site.author(), site.appearance())
                .orElseThrow(NotFoundException::new)
                .answer(request, headers, isCurrent ? FOR_EVER : "no-cache")
                .build();
    }
}
