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
import java.util.List;
import java.util.regex.Pattern;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** {@code /tags}: the tags that visitors may find; {@code /tags?by=use}: the most used first; {@code page}: the next ones. */
@Path("/tags")
@ApplicationScoped
public class TagsResource {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private TagService tags;

    @Inject
    private Frames frames;

    @GET
    public Response get(
            @QueryParam("by") String order,
            @QueryParam("page") String page,
            @Context Request request,
            @Context HttpHeaders headers) {
        boolean byUse = "use".equals(order);
        int number = number(page);
        int offset = (number - 1) * TagsPage.LENGTH;
        int limit = TagsPage.LENGTH + 1;
        List<Tag> found = byUse ? tags.suggest("", offset, limit) : tags.listByName(offset, limit);
        if (number > 1 && found.isEmpty()) {
            throw new NotFoundException();
        }
        return Html.of(Templates.tags(TagsPage.of(frames.current(), found, byUse, number)), request, headers);
    }

    private static int number(String page) {
        String said = Turning.said(page).orElse("1");
        if (!NUMBER.matcher(said).matches()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(said);
    }
}
