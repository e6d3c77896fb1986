package org.starpunk.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The heads of the parts of a file, from its beginning to its end: many that lie close together come with one call of
 * the system. What was written to the file behind the last head is not seen.
 */
final class ReadAhead {

    private final FileChannel file;
    private final ByteBuffer read = ByteBuffer.allocate(8192).limit(0);
    private long start;

    ReadAhead(FileChannel file) {
        this.file = file;
    }

    /** The bytes from an offset on: at least as many as asked for, unless the file ends before. */
    ByteBuffer at(long offset, int length) throws IOException {
        if (offset < start || offset + length > start + read.limit()) {
            file.read(read.clear(), offset);
            read.flip();
            start = offset;
        }
        return read.position((int) (offset - start));
    }
}
