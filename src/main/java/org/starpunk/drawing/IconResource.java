package org.starpunk.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.site.SiteService;

/** {@code /favicon.ico} and its larger sisters, for browsers, telephones and whoever lists sites. All are PNG. */
@Path("/")
@ApplicationScoped
public class IconResource {

    @Inject
    private SiteService sites;

    @Inject
    private Icons icons;

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("favicon.ico")
    public Response ofTab() {
        return icon(32, true);
    }

    @GET
    @Path("icon-180.png")
    public Response ofTelephone() {
        return icon(180, false);
    }

    @GET
    @Path("icon-512.png")
    public Response ofList() {
        return icon(512, true);
    }

    private Response icon(int size, boolean round) {
        return icons.of(sites.get(), size, round).answer(request, headers).build();
    }
}
