package org.starpunk.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;

/** Any number of bytes, a few at a time. */
public final class Bytes {

    private static final int BUFFER = 1 << 16;

    private Bytes() {}

    /** Copies so many bytes. */
    public static void copy(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, count)];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** Overwrites what is between two offsets. */
    static void zero(RandomAccessFile file, long from, long to) throws IOException {
        byte[] zeros = new byte[(int) Math.min(BUFFER, to - from)];
        file.seek(from);
        for (long left = to - from; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(zeros.length, left));
        }
    }
}
