package org.starpunk.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Holds back the body of an answer. One that becomes too long to be kept goes through, and so does an error, whose page
 * the server makes itself.
 */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Body();
    private long length = -1;
    private boolean passed;

    CapturedResponse(HttpServletResponse response, int limit) {
        super(response);
        this.limit = limit;
    }

    /** Whether the client gets the answer as it is made. */
    boolean isPassed() {
        return passed;
    }

    byte[] body() {
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        throw new IllegalStateException("Pages are written as bytes");
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void sendError(int status) throws IOException {
        passed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        passed = true;
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (passed) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    private void pass() throws IOException {
        passed = true;
        if (length >= 0) {
            super.setContentLengthLong(length);
        }
        body.writeTo(super.getOutputStream());
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (!passed && body.size() + count > limit) {
                pass();
            }
            if (passed) {
                CapturedResponse.super.getOutputStream().write(bytes, offset, count);
            } else {
                body.write(bytes, offset, count);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are written at once");
        }
    }
}
