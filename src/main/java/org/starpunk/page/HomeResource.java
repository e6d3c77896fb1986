package org.starpunk.page;

import jakarta.enterprise.context.RequestScoped;
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
import org.starpunk.entry.Uploads;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteService;

/** {@code /}: who the author is, and what they wrote last. */
@Path("/")
@RequestScoped
public class HomeResource {

    private static final int NOTES_PER_PAGE = 20;

    @Inject
    private NoteService notes;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    /**
     * @param before where older notes begin; an address that this site never gave out is 404
     */
    @GET
    public Response get(@QueryParam("before") String before, @Context Request request, @Context HttpHeaders headers) {
        Optional<NoteCursor> cursor =
                Optional.ofNullable(before).map(text -> NoteCursor.parse(text).orElseThrow(NotFoundException::new));
        NoteList list = notes.listNewest(cursor, NOTES_PER_PAGE);
        HomePage page = HomePage.of(frames.current(), cursor, list, uploads.of(list.notes()));
        return Html.of(Templates.home(page), request, headers);
    }
}
