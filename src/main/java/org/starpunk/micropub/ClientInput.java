package org.starpunk.micropub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.starpunk.http.MultipartInput;
import org.starpunk.http.OAuthError;
import org.starpunk.sentence.Sentence;

/** What a client sends: when it stops midway, or sends too much, that is the client's failure and not the server's. */
final class ClientInput extends FilterInputStream {

    private final OAuthError beyond;
    private long left;

    /** @param beyond what is wrong when there is more than the limit */
    ClientInput(InputStream in, long limit, OAuthError beyond) {
        super(in);
        this.left = limit;
        this.beyond = beyond;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = in.read(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw beyond;
            }
            return count;
        } catch (IOException e) {
            throw error(e);
        }
    }

    /** How many bytes there may still be. */
    long left() {
        return left;
    }

    /** What is wrong when a request cannot be read. */
    static OAuthError error(IOException e) {
        if (!(e instanceof FileUploadSizeException size)) {
            return OAuthError.invalidRequest(Sentence.of("micropub.notMultipart"));
        }
        return size.getPermitted() == MultipartInput.MAX_HEAD_BYTES
                ? OAuthError.invalidRequest(413, Sentence.of("micropub.partHeadTooLarge", size.getPermitted()))
                : OAuthError.tooLarge(size.getPermitted());
    }
}
