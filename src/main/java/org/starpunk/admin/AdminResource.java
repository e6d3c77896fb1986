package org.starpunk.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where {@code /admin} leads. */
@Path("admin")
public class AdminResource {

    @GET
    public Response get() {
        return Response.seeOther(URI.create("/admin/notes")).build();
    }
}
