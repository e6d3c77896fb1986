package org.starpunk.media;

import java.io.IOException;
import java.io.InputStream;
import org.starpunk.http.ByteRange;

/** The bytes of an uploaded file, or of a smaller copy, in whichever store. */
interface StoredFile {

    /** In bytes. */
    long size();

    /** From the first byte of a part on; what follows the part may come behind it. */
    InputStream open(ByteRange part) throws IOException;
}
