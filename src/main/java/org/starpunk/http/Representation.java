package org.starpunk.http;

import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;

/**
 * Something that visitors ask for, finished. Whoever takes it packed gets it so when that makes it shorter; it
 * is packed once, however often it is given out.
 */
public final class Representation {

    private final CodedBody body;
    private final MediaType type;
    private final String vary;

    public Representation(byte[] body, MediaType type) {
        this(new CodedBody(body), type, HttpHeaders.ACCEPT_ENCODING);
    }

    private Representation(CodedBody body, MediaType type, String vary) {
        this.body = body;
        this.type = type;
        this.vary = vary;
    }

    public static Representation of(JsonStructure json) {
        return new Representation(json.toString().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE);
    }

    /** The same, for an address that has others, too, for those who ask for another type. */
    public Representation ofSeveralTypes() {
        return new Representation(body, type, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
    }

    /** As below; whoever keeps a copy asks again before showing it. */
    public ResponseBuilder answer(Request request, HttpHeaders headers) {
        return answer(request, headers, "no-cache");
    }

    /**
     * The whole, or 304 when the client has this very form of it. There is no Last-Modified: a note that is deleted leaves none, and two changes within a second would have the
     * same.
     */
    public ResponseBuilder answer(Request request, HttpHeaders headers, String cacheControl) {
        EntityTag tag = new EntityTag(digest(body.plain()) + coding(headers).suffix(), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response =
                unchanged == null ? answer(Status.OK, headers) : unchanged.header(HttpHeaders.VARY, vary);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, cacheControl);
    }

    /** The whole, with any status, and without a word on how long it holds. */
    public ResponseBuilder answer(Status status, HttpHeaders headers) {
        byte[] bytes = body.in(coding(headers));
        return Response.status(status)
                .entity(bytes)
                .type(type)
                .encoding(bytes == body.plain() ? null : "gzip")
                .header(HttpHeaders.VARY, vary);
    }

    /** The same, where JAX-RS is not at work. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = body.in(ContentCoding.choose(
                String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)))));
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.VARY, vary);
        if (bytes != body.plain()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A name for some bytes that other bytes will not have. */
    public static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentCoding coding(HttpHeaders headers) {
        String acceptEncoding = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return ContentCoding.choose(acceptEncoding == null ? "" : acceptEncoding);
    }
}
