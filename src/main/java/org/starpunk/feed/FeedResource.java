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
import org.starpunk.note.NoteService;

/** {@code /feed.xml}, {@code /feed.atom} and {@code /feed.json}: the newest notes. */
@Path("/feed.{suffix}")
@ApplicationScoped
public class FeedResource {

    @Inject
    private NoteService notes;

    @Inject
    private Feeds feeds;

    @GET
    public Response get(@PathParam("suffix") String suffix, @Context Request request, @Context HttpHeaders headers) {
        FeedFormat format = FeedFormat.of(suffix).orElseThrow(NotFoundException::new);
        return feeds.answer(this::newest, format, request, headers);
    }

    Feed newest() {
        return feeds.ofSite(notes.listNewest(Optional.empty(), Feed.LENGTH));
    }
}
