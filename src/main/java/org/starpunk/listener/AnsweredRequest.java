package org.starpunk.listener;

import java.time.Duration;

/** A request and what became of it, as a listener sees both; good only until whoever is told of it returns. */
public interface AnsweredRequest extends IncomingRequest {

    /** As it was sent, without a query; empty when so little of the request is known. */
    String path();

    /** Such as {@code HTTP/1.1}; empty when so little of the request is known. */
    String protocol();

    /** Who has opened the connection. */
    String remote();

    int status();

    /** Of the body, as far as it was on its way; negative when nobody has counted. */
    long length();

    /** From the end of the request's head until the answer was whole. */
    Duration took();
}
