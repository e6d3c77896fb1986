package org.starpunk.listener;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket to a server: what no well-behaved client would send. Text is bytes here, one for each character. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    public RawConnection(URI site) {
        try {
            socket = new Socket(site.getHost(), site.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server answers to these bytes, until it closes the connection. */
    public static RawAnswer answer(URI site, String bytes) {
        try (RawConnection connection = new RawConnection(site)) {
            return connection.send(bytes).readAll();
        }
    }

    public RawConnection send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawAnswer readAll() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (IOException e) {
            // A connection that is reset ends, too.
            return RawAnswer.of(read.toByteArray());
        }
        return RawAnswer.of(read.toByteArray());
    }

    /** What has come up to the first end of a line; the connection may stay open. */
    String firstLine() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0 && next != '\n';
                    next = socket.getInputStream().read()) {
                read.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** One byte more, for a server that has not closed the connection meanwhile. */
    void sendIfOpen() {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException e) {
            // It has.
            return;
        }
    }

    /** Goes away without a farewell, whatever the server has still to say. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
