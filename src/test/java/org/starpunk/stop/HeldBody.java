package org.starpunk.stop;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The body of a request whose second half is held back until somebody lets it go. */
final class HeldBody extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int half;
    private final CountDownLatch halfSent = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile long sent = Long.MAX_VALUE;

    HeldBody(byte[] bytes) {
        this.bytes = new ByteArrayInputStream(bytes);
        half = bytes.length / 2;
    }

    boolean awaitHalf(Duration deadline) throws InterruptedException {
        return halfSent.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    void release() {
        released.countDown();
    }

    /** When the last byte went out, as {@link System#nanoTime}. */
    long sent() {
        return sent;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (bytes.available() <= half) {
            halfSent.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        int read = bytes.read(target, offset, length);
        if (bytes.available() == 0) {
            sent = System.nanoTime();
        }
        return read;
    }
}
