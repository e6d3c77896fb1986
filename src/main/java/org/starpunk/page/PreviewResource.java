package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.starpunk.entry.NotePage;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.Slug;
import org.starpunk.owner.OwnerSession;

/** {@code /admin/preview/{slug}}: a note as its page will be, for the owner alone and kept by no cache. */
@Path("/admin/preview/{slug}")
@ApplicationScoped
public class PreviewResource {

    @Inject
    private NoteService notes;

    @Inject
    private NotePage page;

    @GET
    public Response get(@PathParam("slug") String address, @Context SecurityContext caller) {
        // The constraint on /admin/* knows paths; this holds by whatever path somebody came.
        if (!caller.isUserInRole(OwnerSession.CALLER)) {
            throw new NotFoundException();
        }
        Note note = Slug.parse(address)
                .flatMap(notes::findMoved)
                .filter(found -> !found.isDeleted())
                .orElseThrow(NotFoundException::new);
        return Response.ok(page.html(note), Html.TYPE).build();
    }
}
