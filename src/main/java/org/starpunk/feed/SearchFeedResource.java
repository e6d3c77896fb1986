package org.starpunk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.starpunk.note.Note;
import org.starpunk.note.NoteList;
import org.starpunk.search.SearchRequest;
import org.starpunk.search.SearchService;
import org.starpunk.site.ShownSite;

/** {@code /search/feed.xml?q=} and so on: the newest notes that a search finds, narrowed as its page is. */
@Path("/search/feed.{suffix}")
@ApplicationScoped
public class SearchFeedResource {

    @Inject
    private SearchService searches;

    @Inject
    private ShownSite sites;

    @Inject
    private Feeds feeds;

    @GET
    public Response get(
            @PathParam("suffix") String suffix,
            @Context UriInfo address,
            @Context Request request,
            @Context HttpHeaders headers) {
        FeedFormat format = FeedFormat.of(suffix).orElseThrow(NotFoundException::new);
        SearchRequest asked =
                SearchRequest.of(address.getQueryParameters()::getFirst).newest();
        if (!asked.isReadable() || asked.isTooLong()) {
            throw new BadRequestException();
        }
        return feeds.answer(() -> newest(asked), format, request, headers);
    }

    private Feed newest(SearchRequest asked) {
        List<Note> found = searches.find(asked, sites.get().zone(), Feed.LENGTH)
                .orElseThrow()
                .notes();
        return feeds.ofSearch(asked, new NoteList(found, Optional.empty()));
    }
}
