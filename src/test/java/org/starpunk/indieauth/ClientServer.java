package org.starpunk.indieauth;

import java.io.IOException;
import java.net.URI;
import org.starpunk.testing.LoopbackSite;

/** The server of an application, on loopback, which says at each path what the test wants it to. */
final class ClientServer implements AutoCloseable {

    private final LoopbackSite site;

    ClientServer() throws IOException {
        site = new LoopbackSite();
    }

    /** The client whose address is that path. */
    ClientId client(String path) {
        return client(site.at(path));
    }

    private static ClientId client(URI url) {
        return ClientId.of(url.toString()).orElseThrow();
    }

    /** @param headers each as {@code Name: value}; ME in the body is the address of the client */
    ClientId says(String path, int status, String body, String... headers) {
        return client(site.says(path, status, body.replace("ME", site.at(path).toString()), headers));
    }

    /** The client says something else from now on. */
    ClientId saysInstead(String path, int status, String body, String... headers) {
        return client(
                site.saysInstead(path, status, body.replace("ME", site.at(path).toString()), headers));
    }

    ClientId saysNothing(String path) {
        return client(site.saysNothing(path));
    }

    /** How often it was asked. */
    int asked() {
        return site.asked();
    }

    /** What it was asked to say last. */
    String accepted() {
        return site.accepted();
    }

    @Override
    public void close() {
        site.close();
    }
}
