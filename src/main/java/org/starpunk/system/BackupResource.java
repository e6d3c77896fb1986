package org.starpunk.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.starpunk.http.Deliveries;
import org.starpunk.owner.OwnerSession;
import org.starpunk.transfer.BackupDownload;
import org.starpunk.transfer.Backups;
import org.starpunk.transfer.KeptBackup;

/** {@code /admin/system/backups}: each backup as one file, for its owner to keep elsewhere. */
@Path("/admin/system/backups/{archive}")
@ApplicationScoped
public class BackupResource {

    private static final String TYPE = "application/zip";

    @Inject
    private Backups backups;

    @GET
    public Response get(@PathParam("archive") String archive, @Context SecurityContext caller) throws IOException {
        BackupDownload download = find(archive, caller);
        StreamingOutput content = out -> deliver(download, out);
        return described(Response.ok(content, TYPE), download);
    }

    /** By itself: what GET does would read all of it for nobody. */
    @HEAD
    public Response head(@PathParam("archive") String archive, @Context SecurityContext caller) throws IOException {
        return described(Response.ok().type(TYPE), find(archive, caller));
    }

    private static Response described(ResponseBuilder answer, BackupDownload download) {
        String name = "whole-" + download.backup().name();
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private BackupDownload find(String archive, SecurityContext caller) throws IOException {
        // The constraint on /admin/* knows paths; this holds by whatever path somebody came.
        if (!caller.isUserInRole(OwnerSession.CALLER)) {
            throw new NotFoundException();
        }
        KeptBackup found = backups.list().stream()
                .filter(backup -> backup.name().equals(archive))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return found.download().orElseThrow(NotFoundException::new);
    }

    /** Who takes it slowly holds a thread for long; it may be swept meanwhile. */
    private static void deliver(BackupDownload download, OutputStream out) throws IOException {
        boolean delivered = Deliveries.deliver(() -> {
            if (!download.write(out)) {
                throw new NotFoundException();
            }
        });
        if (!delivered) {
            throw new ServiceUnavailableException((long) Deliveries.RETRY_AFTER);
        }
    }
}
