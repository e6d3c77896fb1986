package org.starpunk.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that visitors ask for, finished, in UTF-8. */
public record Representation(byte[] body, MediaType type) {

    public Representation {
        type = type.withCharset("UTF-8");
    }

    /**
     * The whole, or 304 when the client has these very bytes; whoever keeps a copy asks again before showing it. There
     * is no Last-Modified: a note that is deleted leaves none, and two changes within a second would have the same.
     */
    public ResponseBuilder answer(Request request) {
        EntityTag tag = new EntityTag(digest(body), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? Response.ok(body, type) : unchanged;
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
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
}
