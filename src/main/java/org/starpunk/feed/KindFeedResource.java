package org.starpunk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.starpunk.entry.NoteKind;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;
import org.starpunk.site.SiteUrl;

/**
 * {@code /notes/feed.xml?type=photo} and so on: the newest notes of a kind. What leads to the page leads to its feeds;
 * those of all kinds are the feeds of the site.
 */
@Path("/notes/feed.{suffix}")
@ApplicationScoped
public class KindFeedResource {

    @Inject
    private PublicNoteService notes;

    @Inject
    private SiteUrl site;

    @Inject
    private Feeds feeds;

    @GET
    public Response get(
            @PathParam("suffix") String suffix,
            @QueryParam("type") String type,
            @Context Request request,
            @Context HttpHeaders headers) {
        FeedFormat format = FeedFormat.of(suffix).orElseThrow(NotFoundException::new);
        if (type == null || type.isBlank()) {
            return moved(format, "/feed");
        }
        NoteKind kind = NoteKind.find(type).orElseThrow(NotFoundException::new);
        if (!kind.word().equals(type)) {
            return moved(format, "/notes/feed" + kind.query());
        }
        return feeds.answer(() -> newest(kind), format, request, headers);
    }

    private Response moved(FeedFormat format, String path) {
        URI address = site.resolve(path);
        return Moved.to(format.in(address));
    }

    private Feed newest(NoteKind kind) {
        return feeds.ofKind(kind, notes.list(NoteSequence.of(kind.type()), Optional.empty(), Feed.LENGTH));
    }
}
