package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.starpunk.entry.Uploads;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;

/** {@code /}: who the author is, and what they wrote last. */
@Path("/")
@ApplicationScoped
public class HomeResource {

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private Turning turning;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    /**
     * @param before where older notes begin
     * @param after where newer notes end
     */
    @GET
    public Response get(
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @Context Request request,
            @Context HttpHeaders headers) {
        return Turning.place(after)
                .map(top -> turning.back(NoteSequence.all(), "/", top))
                .orElseGet(() -> page(Turning.place(before), request, headers));
    }

    private Response page(Optional<NoteCursor> before, Request request, HttpHeaders headers) {
        NoteList list = publicNotes.list(NoteSequence.all(), before, turning.notesPerPage());
        HomePage page = HomePage.of(frames.current(), before, list, uploads.of(list.notes()));
        return Html.of(Templates.home(page), request, headers);
    }
}
