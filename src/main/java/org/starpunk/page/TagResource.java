package org.starpunk.page;

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
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;
import org.starpunk.tag.TagService;

/**
 * {@code /tags/{slug}}: the notes that carry a tag; {@code /tags/a+b}: those that carry both. Former slugs, synonyms and
 * other spellings lead there. A tag that is on no note that visitors may find is not there.
 */
@Path("/tags/{tag}")
@ApplicationScoped
public class TagResource {

    @Inject
    private TagService tags;

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private Turning turning;

    @Inject
    private TagPermalinks permalinks;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    @Context
    private HttpHeaders headers;

    /**
     * @param before where older notes begin
     * @param after where newer notes end
     */
    @GET
    public Response get(
            @PathParam("tag") String tag,
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @Context Request request) {
        TagSelection selection = tags.select(tag).orElseThrow(NotFoundException::new);
        URI address = permalinks.of(selection.tags());
        if (!selection.isCanonical()) {
            return Moved.to(address);
        }
        return Turning.place(after)
                .map(top -> turning.back(NoteSequence.tagged(selection.tags()), address.toString(), top))
                .orElseGet(() -> found(selection, Turning.place(before), request));
    }

    private Response found(TagSelection selection, Optional<NoteCursor> before, Request request) {
        NoteList list = publicNotes.list(NoteSequence.tagged(selection.tags()), before, turning.notesPerPage());
        TagPage page = TagPage.of(frames.current(), selection, before, list, uploads.of(list.notes()));
        return Html.of(Templates.tag(page), request, headers);
    }
}
