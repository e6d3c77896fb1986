package org.starpunk.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.starpunk.http.Representation;

/** HTTP's answers with a finished page. */
final class Html {

    static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Html() {}

    static Response of(byte[] page, Request request, HttpHeaders headers) {
        return new Representation(page, TYPE).answer(request, headers).build();
    }

    /** In place of a note that is deleted. It may be undeleted: a 410 that says nothing of how long it holds stays in a browser. */
    static Response gone(Frame frame, HttpHeaders headers) {
        return new Representation(Templates.notice(frame, Notice.GONE), TYPE)
                .answer(Status.GONE, headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
