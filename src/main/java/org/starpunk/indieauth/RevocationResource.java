package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Ends a token, and all that came of the same consent; what is no token is no error (RFC 7009). */
@Path("auth/revoke")
public class RevocationResource {

    @Inject
    private ClientSecrets secrets;

    @POST
    public Response revoke(@Context HttpServletRequest request, InputStream body) {
        secrets.revoke(OAuthParameters.read(request, body).get("token"));
        return Response.ok().build();
    }
}
