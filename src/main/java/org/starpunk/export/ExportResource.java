package org.starpunk.export;

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
    private NoteExport notes;

    @Inject
    private SiteExport site;

    @GET
    public Response notes(@Context SecurityContext caller) {
        return download(caller, notes::write, Mf2Document.TYPE, "starpunk-notes.json");
    }

    /** Markdown, the same as microformats2, and the uploads. */
    @GET
    @Path("site.zip")
    public Response site(@Context SecurityContext caller) {
        return download(caller, site::write, "application/zip", "starpunk-site.zip");
    }

    private static Response download(SecurityContext caller, StreamingOutput content, String type, String name) {
        // The constraint on /admin/* knows paths; this holds by whatever path somebody came.
        if (!caller.isUserInRole(OwnerSession.CALLER)) {
            throw new NotFoundException();
        }
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
