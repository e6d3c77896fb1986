package org.starpunk.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.starpunk.sentence.SentenceException;
import org.starpunk.view.OwnersScript;

/** {@code /admin/library/files}: where the module of the library sends files. */
@Path("/admin/library/files")
@ApplicationScoped
public class LibraryResource {

    @Inject
    private NewUploads uploads;

    @Inject
    private OwnersScript script;

    @Context
    private HttpServletRequest request;

    /** Takes in a file. */
    @POST
    @Produces(MediaType.TEXT_PLAIN)
    public Response receive(InputStream body) {
        script.require(request);
        try {
            uploads.receive(body);
            return Response.noContent().build();
        } catch (SentenceException e) {
            return script.refusal(e.sentence());
        }
    }
}
