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
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * {@code /static/{name}}: style sheets and the icon. Browsers keep one for ever when its URL has the version that pages
 * link; otherwise they ask again.
 */
@Path("/static/{name}")
@RequestScoped
public class StaticResource {

    @Inject
    private StaticFiles files;

    @GET
    public Response get(
            @PathParam("name") String name,
            @QueryParam("v") String version,
            @Context Request request,
            @Context HttpHeaders headers) {
        ResponseBuilder answer =
                files.find(name).orElseThrow(NotFoundException::new).answer(request, headers);
        if (files.version().equals(version)) {
            answer.header(HttpHeaders.CACHE_CONTROL, null)
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        }
        return answer.build();
    }
}
