package org.starpunk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.PublicEntry;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.http.Negotiation;
import org.starpunk.http.Representation;
import org.starpunk.microformats.Mf2Document;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.NoteService;
import org.starpunk.note.Presence;
import org.starpunk.note.Slug;
import org.starpunk.owner.OwnerSessions;

/** {@code /notes/{slug}}: one note, as a page or as mf2 JSON. */
@Path("/notes/{slug}")
@RequestScoped
public class NoteResource {

    private static final MediaType MF2 = MediaType.valueOf(Mf2Document.TYPE);

    /** The first is for those who take anything. */
    private static final List<MediaType> TYPES = List.of(MediaType.TEXT_HTML_TYPE, MF2);

    @Inject
    private NoteService notes;

    @Inject
    private NotePermalinks permalinks;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    @Inject
    private PublicEntry entries;

    @Inject
    private OwnerSessions sessions;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletRequest servletRequest;

    @GET
    public Response get(@PathParam("slug") String address, @Context Request request) {
        Slug slug = Slug.parse(address).orElseThrow(NotFoundException::new);
        return notes.find(slug)
                .filter(NoteResource::isKnown)
                .map(note -> note.isDeleted() ? gone() : found(note, request))
                .orElseGet(() -> sessions.find(servletRequest).isPresent() ? hidden(slug) : moved(slug));
    }

    /** What nobody else learns of: the owner may have a client that knows the address of a draft. */
    private Response hidden(Slug slug) {
        return notes.find(slug)
                .filter(note -> !note.isDeleted())
                .map(note -> Response.seeOther(URI.create("/admin/preview/" + note.slug()))
                        .build())
                .orElseGet(() -> moved(slug));
    }

    private static boolean isKnown(Note note) {
        return note.presence() != Presence.HIDDEN;
    }

    private Response found(Note note, Request request) {
        Frame frame = frames.current();
        Optional<MediaType> wanted = new Negotiation(headers.getAcceptableMediaTypes()).choose(TYPES);
        // Nobody is refused: who wants neither gets the page.
        Representation found = wanted.filter(MF2::equals).isPresent()
                ? new Representation(Mf2Document.of(entries.of(note, frame.author())), MF2.withCharset("UTF-8"))
                : new Representation(
                        Templates.note(frame, Entry.whole(note, frame.site(), frame.zone(), uploads.of(List.of(note)))),
                        Html.TYPE);
        return found.ofSeveralTypes().answer(request, headers).build();
    }

    private Response gone() {
        // It may be undeleted: a 410 that says nothing of how long it holds stays in a browser.
        return new Representation(Templates.notice(frames.current(), Notice.GONE), Html.TYPE)
                .answer(Status.GONE, headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Response moved(Slug formerSlug) {
        Slug slug = notes.findMoved(formerSlug)
                .filter(NoteResource::isKnown)
                .map(Note::slug)
                .filter(current -> !current.equals(formerSlug))
                .orElseThrow(NotFoundException::new);
        return Moved.to(permalinks.of(slug));
    }
}
