package org.starpunk.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/**
 * A socket that is read to a limit and no further, however the bytes are dressed: interim answers, headers, chunks,
 * trailers, records of TLS.
 */
final class BoundedSocket extends Socket {

    private final long limit;
    private InputStream input;

    BoundedSocket(long limit) {
        // Without it the JVM's own setting of a SOCKS proxy would count.
        super(Proxy.NO_PROXY);
        this.limit = limit;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (input == null) {
            input = new BoundedInput(super.getInputStream(), "The answer with its head", limit);
        }
        return input;
    }
}
