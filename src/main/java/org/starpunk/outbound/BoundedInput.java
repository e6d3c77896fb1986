package org.starpunk.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of a stranger's that fails when it gives more bytes than were allowed. */
final class BoundedInput extends FilterInputStream {

    private final String what;
    private final long limit;
    private long count;

    /** @param what it is that is too large, as the beginning of a sentence */
    BoundedInput(InputStream in, String what, long limit) {
        super(in);
        this.what = what;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws OutboundException {
        count += bytes;
        if (count > limit) {
            throw new OutboundException(
                    OutboundException.Reason.TOO_LARGE, "%s has more than %d bytes".formatted(what, limit));
        }
    }
}
