package org.starpunk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import org.starpunk.microformats.Mf2Document;
import org.starpunk.owner.OwnerSession;

/** {@code /admin/export}: everything that the owner ever wrote, to take away. */
@Path("/admin/export")
@ApplicationScoped
public class ExportResource {

    @Inject
    private NoteExport export;

    @GET
    public Response get(@Context SecurityContext caller) {
        // The constraint on /admin/* knows paths; this holds by whatever path somebody came.
        if (!caller.isUserInRole(OwnerSession.CALLER)) {
            throw new NotFoundException();
        }
        return Response.ok((StreamingOutput) export::write, Mf2Document.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"starpunk-notes.json\"")
                .build();
    }
}
