package org.starpunk.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** A form with files, part by part as it comes. */
public final class MultipartInput {

    /** For the head of a part: a file name of 255 characters, each of which takes up to twelve bytes, sent twice. */
    public static final int MAX_HEAD_BYTES = 8 << 10;

    private MultipartInput() {}

    /**
     * The parts of a form.
     *
     * @param in the body of the request
     * @param maxSize how many bytes there may be in all
     */
    public static FileItemInputIterator parts(HttpServletRequest request, InputStream in, long maxSize)
            throws IOException {
        var parser = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        parser.setMaxPartHeaderSize(MAX_HEAD_BYTES);
        parser.setMaxSize(maxSize);
        return parser.getItemIterator(new Body(request, in));
    }

    /** The request, to the parser. */
    private record Body(HttpServletRequest request, InputStream in) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public Charset getCharset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public long getContentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
