package org.starpunk.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.http.Representation;

/** HTTP's answers with a finished page. */
final class Html {

    static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Html() {}

    static Response of(byte[] page, Request request, HttpHeaders headers) {
        return new Representation(page, TYPE).answer(request, headers).build();
    }
}
