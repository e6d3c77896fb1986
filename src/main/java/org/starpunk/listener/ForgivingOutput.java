package org.starpunk.listener;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An answer whose client may be gone: from then on it is written to nowhere, and no part of the server reports that. Who
 * goes on for long, as a film does and an export, is stopped.
 */
final class ForgivingOutput extends ServletOutputStream {

    private static final Logger LOGGER = Logger.getLogger(ForgivingOutput.class.getName());

    private static final int MAX_IN_VAIN = 1 << 20;

    private final ServletOutputStream output;
    private boolean gone;
    private long inVain;

    ForgivingOutput(ServletOutputStream output) {
        this.output = output;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> output.write(bytes, offset, length));
        if (gone) {
            inVain += length;
            if (inVain > MAX_IN_VAIN) {
                throw new GoneClientException();
            }
        }
    }

    @Override
    public void flush() {
        attempt(output::flush);
    }

    @Override
    public void close() {
        attempt(output::close);
    }

    @Override
    public boolean isReady() {
        return output.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        output.setWriteListener(listener);
    }

    private void attempt(Step step) {
        if (gone) {
            return;
        }
        try {
            step.take();
        } catch (IOException e) {
            gone = true;
            LOGGER.log(Level.FINE, "A client is gone", e);
        }
    }

    private interface Step {
        void take() throws IOException;
    }
}
