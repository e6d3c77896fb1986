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

/**
 * {@code /static/{name}}: style sheets and the icon. Browsers keep one for ever when its URL has the version that pages
 * link; otherwise they ask again.
 */
@Path("/static/{name}")
@ApplicationScoped
public class StaticResource {

    @Inject
    private StaticFiles files;

    @GET
    public Response get(
            @PathParam("name") String name,
            @QueryParam("v") String version,
            @Context Request request,
            @Context HttpHeaders headers) {
        String cacheControl = files.version().equals(version) ? "public, max-age=31536000, immutable" : "no-cache";
        return files.find(name)
                .orElseThrow(NotFoundException::new)
                .answer(request, headers, cacheControl)
                .build();
    }
}
