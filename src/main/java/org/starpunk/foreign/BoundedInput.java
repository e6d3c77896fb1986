package org.starpunk.foreign;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that may have so many bytes: a small archive can say that it holds more than any disk. */
final class BoundedInput extends FilterInputStream {

    private final long max;
    private final String name;
    private long read;

    BoundedInput(InputStream in, long max, String name) {
        super(in);
        this.max = max;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > max) {
            throw new ArchiveException("%s has more than %,d bytes.".formatted(name, max));
        }
    }
}
