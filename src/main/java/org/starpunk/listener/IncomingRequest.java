package org.starpunk.listener;

/** The head of a request, whoever has read it: a listener, or the server behind it. */
public interface IncomingRequest {

    String method();

    /** Path and query, as they were sent. */
    String target();

    /** All values of a header, as one list; null when there is none. */
    String header(String name);
}
