package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.starpunk.entry.NoteKind;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;

/** {@code /notes?type=photo}: the notes of a kind; the notes of all kinds are the home page. */
@Path("/notes")
@ApplicationScoped
public class NotesResource {

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private Turning turning;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    @Context
    private HttpHeaders headers;

    @GET
    public Response get(
            @QueryParam("type") String type,
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @Context Request request) {
        Frame frame = frames.current();
        if (Turning.said(type).isEmpty()) {
            return Moved.to(frame.site().resolve("/"));
        }
        NoteKind kind = NoteKind.find(type).orElseThrow(NotFoundException::new);
        if (!kind.word().equals(type)) {
            return Moved.to(frame.site().resolve(kind.address()));
        }
        NoteSequence notes = NoteSequence.of(kind.type());
        return Turning.place(after)
                .map(top -> turning.back(notes, kind.address(), top))
                .orElseGet(() -> page(frame, kind, notes, Turning.place(before), request));
    }

    private Response page(
            Frame frame, NoteKind kind, NoteSequence notes, Optional<NoteCursor> before, Request request) {
        NoteList list = publicNotes.list(notes, before, turning.notesPerPage());
        KindPage page = KindPage.of(frame, kind, before, list, uploads.of(list.notes()));
        return Html.of(Templates.kind(page), request, headers);
    }
}
