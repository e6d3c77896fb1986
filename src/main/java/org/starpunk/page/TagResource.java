package org.starpunk.page;

import jakarta.enterprise.context.RequestScoped;
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
import java.util.Optional;
import org.starpunk.entry.Uploads;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteService;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;
import org.starpunk.tag.TagService;

/**
 * {@code /tags/{slug}}: the notes that carry a tag; {@code /tags/a+b}: those that carry both. Former slugs, synonyms and
 * other spellings lead there. A tag that is on no note that visitors may find is not there.
 */
@Path("/tags/{tag}")
@RequestScoped
public class TagResource {

    private static final int NOTES_PER_PAGE = 20;

    @Inject
    private TagService tags;

    @Inject
    private NoteService notes;

    @Inject
    private TagPermalinks permalinks;

    @Inject
    private Frames frames;

    @Inject
    private Uploads uploads;

    @Context
    private HttpHeaders headers;

    /**
     * @param before where older notes begin; an address that this site never gave out is 404
     */
    @GET
    public Response get(@PathParam("tag") String tag, @QueryParam("before") String before, @Context Request request) {
        TagSelection selection = tags.select(tag).orElseThrow(NotFoundException::new);
        Optional<NoteCursor> cursor =
                Optional.ofNullable(before).map(text -> NoteCursor.parse(text).orElseThrow(NotFoundException::new));
        return selection.isCanonical() ? found(selection, cursor, request) : Moved.to(permalinks.of(selection.tags()));
    }

    private Response found(TagSelection selection, Optional<NoteCursor> before, Request request) {
        NoteList list = notes.listTagged(selection.tags(), before, NOTES_PER_PAGE);
        TagPage page = TagPage.of(frames.current(), selection, before, list, uploads.of(list.notes()));
        return Html.of(Templates.tag(page), request, headers);
    }
}
