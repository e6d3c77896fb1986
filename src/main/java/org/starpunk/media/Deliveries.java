package org.starpunk.media;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.starpunk.format.Bytes;
import org.starpunk.http.ByteRange;

/**
 * Files on their way to readers. Each holds a thread for as long as its reader takes, so that those who hardly take
 * anything must leave threads to everybody else.
 */
final class Deliveries {

    /** Half of the threads that serve requests. */
    static final int MAX = 100;

    private static final long SECONDS_UNTIL_RETRY = 30;

    private static final Semaphore FREE = new Semaphore(MAX);

    private Deliveries() {}

    /** Writes a part of a file; 503 while too many others are being written. */
    static void deliver(StoredFile file, ByteRange part, OutputStream out) throws IOException {
        if (!FREE.tryAcquire()) {
            throw new ServiceUnavailableException(SECONDS_UNTIL_RETRY);
        }
        try (InputStream in = file.open(part)) {
            Bytes.copy(in, out, part.length());
        } finally {
            FREE.release();
        }
    }
}
