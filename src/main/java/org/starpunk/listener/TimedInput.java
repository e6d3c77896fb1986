package org.starpunk.listener;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that must not be waited for too long; the time that the application itself takes does not count. */
final class TimedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final LongSupplier nanoseconds;
    private long bytes;
    private long waited;

    /** @param nanoseconds the time, from any moment on */
    TimedInput(ServletInputStream input, LongSupplier nanoseconds) {
        this.input = input;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long began = nanoseconds.getAsLong();
        int read = input.read(target, offset, length);
        waited += nanoseconds.getAsLong() - began;
        bytes += Math.max(0, read);
        if (read >= 0 && Duration.ofNanos(waited).compareTo(Arrivals.timeFor(bytes)) > 0) {
            throw new IOException("The body arrives too slowly");
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return input.available();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
