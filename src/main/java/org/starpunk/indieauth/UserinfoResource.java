package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The owner's profile, for a token that may read it (IndieAuth 9). */
@Path("auth/userinfo")
@Produces(MediaType.APPLICATION_JSON)
public class UserinfoResource {

    @Inject
    private Callers callers;

    @Inject
    private Identity identity;

    @GET
    public String get(@Context HttpServletRequest request) {
        callers.authenticate(request, List.of(Scope.PROFILE));
        return identity.profile().toString();
    }
}
