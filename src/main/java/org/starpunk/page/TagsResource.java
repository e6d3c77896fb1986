package org.starpunk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.tag.TagService;

/** {@code /tags}: every tag that visitors may find; {@code /tags?by=use}: the most used first. */
@Path("/tags")
@RequestScoped
public class TagsResource {

    private static final int ALL = Integer.MAX_VALUE;

    @Inject
    private TagService tags;

    @Inject
    private Frames frames;

    @GET
    public Response get(@QueryParam("by") String order, @Context Request request, @Context HttpHeaders headers) {
        boolean byUse = "use".equals(order);
        TagsPage page = TagsPage.of(frames.current(), byUse ? tags.suggest("", 0, ALL) : tags.listByName(), byUse);
        return Html.of(Templates.tags(page), request, headers);
    }
}
