package org.starpunk.page;

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
import java.net.URI;
import java.util.List;
import org.starpunk.entry.Entry;
import org.starpunk.entry.Photo;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.note.Neighbours;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.NoteService;
import org.starpunk.note.Presence;
import org.starpunk.note.PublicNoteService;
import org.starpunk.note.Slug;

/** {@code /notes/{slug}/photos/{number}}: a photo of a note, as large as the screen lets it. */
@Path("/notes/{slug}/photos/{number: [1-9][0-9]{0,3}}")
@ApplicationScoped
public class PhotoResource {

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

    @GET
    public Response get(
            @PathParam("slug") String address,
            @PathParam("number") int number,
            @Context Request request,
            @Context HttpHeaders headers) {
        Slug slug = Slug.parse(address).orElseThrow(NotFoundException::new);
        Note note = notes.findMoved(slug)
                .filter(found -> found.presence() != Presence.HIDDEN)
                .orElseThrow(NotFoundException::new);
        if (!note.slug().equals(slug)) {
            return Moved.to(URI.create(permalinks.of(note) + "/photos/" + number));
        }
        return note.isDeleted() ? Html.gone(frames.current(), headers) : page(note, number, request, headers);
    }

    private Response page(Note note, int number, Request request, HttpHeaders headers) {
        Frame frame = frames.current();
        if (number > Photo.count(note, frame.site())) {
            throw new NotFoundException();
        }
        Entry entry = Entry.listed(note, frame.site(), frame.zone(), uploads.of(List.of(note)));
        Neighbours neighbours = publicNotes.neighboursOfType(note);
        return Html.of(Templates.photo(PhotoPage.of(frame, note, entry, number, neighbours)), request, headers);
    }
}
