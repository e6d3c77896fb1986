package org.starpunk.micropub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which only what is there is read, until it is known who sends it: no stranger makes anybody wait. */
final class ArrivedInput extends FilterInputStream {

    private boolean awaited;

    ArrivedInput(InputStream in) {
        super(in);
    }

    /** From now on the rest is waited for. */
    void await() {
        awaited = true;
    }

    @Override
    public int read() throws IOException {
        requireBytes();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireBytes();
        return super.read(buffer, offset, length);
    }

    private void requireBytes() throws IOException {
        if (!awaited && available() == 0) {
            throw MultipartParts.lateToken();
        }
    }
}
