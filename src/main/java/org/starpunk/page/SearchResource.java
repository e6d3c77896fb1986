package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.starpunk.search.SearchHits;
import org.starpunk.search.SearchRequest;
import org.starpunk.search.SearchService;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** {@code /search?q=}: the notes that say something; {@code tag}, {@code type}, {@code year} and {@code order} are in the form. */
@Path("/search")
@ApplicationScoped
public class SearchResource {

    private static final int HITS_PER_PAGE = 20;
    private static final int MOST_TAGS = 5;

    @Inject
    private SearchService searches;

    @Inject
    private TagService tags;

    @Inject
    private Frames frames;

    @GET
    public Response get(@Context UriInfo address, @Context Request request, @Context HttpHeaders headers) {
        Frame frame = frames.current();
        SearchRequest asked = SearchRequest.of(address.getQueryParameters()::getFirst);
        if (!asked.isReadable()) {
            throw new BadRequestException();
        }
        if (asked.isTooLong()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.search(SearchPage.refused(frame, asked)))
                    .type(Html.TYPE)
                    .build();
        }
        SearchHits hits = searches.find(asked, frame.zone(), HITS_PER_PAGE).orElseThrow(NotFoundException::new);
        return Html.of(Templates.search(SearchPage.of(frame, asked, called(asked), hits)), request, headers);
    }

    /** Tags by that name, above the first hits; whoever has chosen a tag has found theirs. */
    private List<Tag> called(SearchRequest asked) {
        return asked.before().isPresent() || asked.tag().isPresent()
                ? List.of()
                : tags.listBeginning(asked.query().plain(), MOST_TAGS);
    }
}
