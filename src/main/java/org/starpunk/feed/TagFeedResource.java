package org.starpunk.feed;

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
import java.util.Optional;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteService;
import org.starpunk.tag.TagSelection;
import org.starpunk.tag.TagService;

/**
 * {@code /tags/{slug}/feed.xml} and so on: the newest notes of the page of a tag, or of several. What leads to the page
 * leads to its feeds.
 */
@Path("/tags/{tag}/feed.{suffix}")
@ApplicationScoped
public class TagFeedResource {

    @Inject
    private TagService tags;

    @Inject
    private NoteService notes;

    @Inject
    private Feeds feeds;

    @GET
    public Response get(
            @PathParam("tag") String tag,
            @PathParam("suffix") String suffix,
            @Context Request request,
            @Context HttpHeaders headers) {
        FeedFormat format = FeedFormat.of(suffix).orElseThrow(NotFoundException::new);
        TagSelection selection = tags.select(tag).orElseThrow(NotFoundException::new);
        if (!selection.isCanonical()) {
            return Moved.to(format.in(feeds.address(selection)));
        }
        return feeds.answer(() -> newest(selection), format, request, headers);
    }

    Feed newest(TagSelection selection) {
        return feeds.ofTags(selection, notes.listTagged(selection.tags(), Optional.empty(), Feed.LENGTH));
    }
}
