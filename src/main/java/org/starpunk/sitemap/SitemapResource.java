package org.starpunk.sitemap;

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

/**
 * {@code /sitemap.xml}: the home page and every note that visitors may find. Of more notes than one file may have it is
 * the index of {@code /sitemap-1.xml} and so on.
 */
@Path("/sitemap{part:(-[1-9]\\d{0,8})?}.xml")
@ApplicationScoped
public class SitemapResource {

    @Inject
    private Sitemaps sitemaps;

    @GET
    public Response get(@PathParam("part") String part, @Context Request request, @Context HttpHeaders headers) {
        int number = part.isEmpty() ? Sitemaps.WHOLE : Integer.parseInt(part.substring(1));
        return sitemaps.get(number)
                .orElseThrow(NotFoundException::new)
                .answer(request, headers)
                .build();
    }
}
