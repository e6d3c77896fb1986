package org.starpunk.listener;

/** The words in which requests are refused. */
public interface Refusals {

    /**
     * A notice for people, JSON for clients.
     *
     * @param status 400 or above
     * @param path the path of the request, as far as it is known
     */
    Refusal refuse(int status, String path);
}
