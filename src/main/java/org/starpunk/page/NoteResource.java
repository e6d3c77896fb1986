package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.starpunk.drawing.Cards;
import org.starpunk.entry.Entry;
import org.starpunk.entry.PublicEntry;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.http.Negotiation;
import org.starpunk.http.Representation;
import org.starpunk.microformats.Mf2Document;
import org.starpunk.note.Neighbours;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.NoteService;
import org.starpunk.note.Presence;
import org.starpunk.note.PublicNoteService;
import org.starpunk.note.Slug;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.tag.Tag;

/** {@code /notes/{slug}}: one note, as a page or as mf2 JSON. */
@Path("/notes/{slug}")
@ApplicationScoped
public class NoteResource {

    private static final MediaType MF2 = MediaType.valueOf(Mf2Document.TYPE);

    /** The first is for those who take anything. */
    private static final List<MediaType> TYPES = List.of(MediaType.TEXT_HTML_TYPE, MF2);

    @Inject
    private NoteService notes;

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private NotePermalinks permalinks;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    @Inject
    private PublicEntry entries;

    @Inject
    private Cards cards;

    @Inject
    private OwnerSessions sessions;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletRequest servletRequest;

    @GET
    public Response get(@PathParam("slug") String address, @QueryParam("tag") String tag, @Context Request request) {
        Slug slug = Slug.parse(address).orElseThrow(NotFoundException::new);
        return notes.find(slug)
                .filter(NoteResource::isKnown)
                .map(note -> note.isDeleted() ? Html.gone(frames.current(), headers) : found(note, tag, request))
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

    /** @param tagSlug of the tag from whose page somebody comes; one that the note does not carry is no way to it */
    private Response found(Note note, String tagSlug, Request request) {
        Optional<Tag> tag = note.tags().stream()
                .filter(carried -> carried.slug().equals(tagSlug))
                .findFirst();
        if (tagSlug != null && tag.isEmpty()) {
            return Moved.to(permalinks.of(note));
        }
        Optional<MediaType> wanted = new Negotiation(headers.getAcceptableMediaTypes()).choose(TYPES);
        // Nobody is refused: who wants neither gets the page.
        return wanted.filter(MF2::equals).isPresent() ? mf2(note, request) : page(note, tag, request);
    }

    private Response mf2(Note note, Request request) {
        byte[] json = Mf2Document.of(entries.of(note, frames.current().author()));
        return new Representation(json, MF2.withCharset("UTF-8"))
                .ofSeveralTypes()
                .answer(request, headers)
                .build();
    }

    private Response page(Note note, Optional<Tag> tag, Request request) {
        Frame frame = frames.current();
        Neighbours neighbours =
                tag.map(any -> publicNotes.neighbours(note, any)).orElseGet(() -> publicNotes.neighbours(note));
        Optional<String> edit = sessions.find(servletRequest).map(session -> "/admin/notes/edit?note=" + note.slug());
        Entry entry = Entry.whole(note, frame.site(), frame.zone(), uploads.of(List.of(note)));
        byte[] html = Templates.note(
                frame,
                entry,
                cards.address(entry, frame.author(), frame.appearance()),
                NeighbourLinks.of(neighbours, tag, frame),
                edit);
        return new Representation(html, Html.TYPE)
                .ofSeveralTypes()
                .answer(request, headers, edit.isPresent() ? "private, no-cache" : "no-cache")
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
