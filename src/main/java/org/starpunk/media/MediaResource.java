package org.starpunk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.starpunk.format.Bytes;
import org.starpunk.http.ByteRange;
import org.starpunk.http.Deliveries;

/** {@code /media/{file}}: an uploaded file, or a smaller copy of it. It never changes, so that every cache may keep it. */
@Path("/media/{file}")
@ApplicationScoped
public class MediaResource {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    /** Whatever is in the file, it runs nothing and loads nothing; a browser can still show a picture or a film. */
    private static final String SANDBOX =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

    @Inject
    private MediaService media;

    @Inject
    private MediaStore store;

    @GET
    public Response get(
            @PathParam("file") String file,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request)
            throws IOException {
        MediaName name = MediaName.parse(file).orElseThrow(NotFoundException::new);
        MediaFile row = media.find(name).filter(found -> isOf(name, found)).orElseThrow(NotFoundException::new);
        if (row.isDeleted()) {
            throw new ClientErrorException(Status.GONE);
        }
        StoredFile bytes = store.find(name, row.bytesOf(name)).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(file);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return forever(unchanged, tag).build();
        }
        boolean isSame = ifRange == null || ifRange.equals("\"" + file + "\"");
        ResponseBuilder answer = content(bytes, isSame ? range : null);
        if (name.format().isDownload()) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        }
        return forever(answer, tag)
                .type(name.format().mimeType())
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", SANDBOX)
                .build();
    }

    private static boolean isOf(MediaName name, MediaFile row) {
        return row.name().equals(name) || row.sizes().contains(name);
    }

    private static ResponseBuilder forever(ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    /** 503 while too many others are being written. */
    private static void deliver(StoredFile file, ByteRange part, OutputStream out) throws IOException {
        boolean delivered = Deliveries.deliver(() -> {
            try (InputStream in = file.open(part)) {
                Bytes.copy(in, out, part.length());
            }
        });
        if (!delivered) {
            throw new ServiceUnavailableException((long) Deliveries.RETRY_AFTER);
        }
    }

    private static ResponseBuilder content(StoredFile file, String range) {
        long size = file.size();
        Optional<ByteRange> asked = ByteRange.parse(range, size);
        if (asked.isPresent() && !asked.get().isWithin(size)) {
            return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
        }
        ByteRange part = asked.orElse(ByteRange.whole(size));
        StreamingOutput stream = out -> deliver(file, part, out);
        ResponseBuilder answer = Response.ok(stream).header(HttpHeaders.CONTENT_LENGTH, part.length());
        return asked.isEmpty() ? answer : answer.status(Status.PARTIAL_CONTENT).header("Content-Range", part.of(size));
    }
}
