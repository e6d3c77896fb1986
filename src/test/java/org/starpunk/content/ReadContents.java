package org.starpunk.content;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Which contents are read while this is open; whoever opens it is {@code @Isolated}. */
public final class ReadContents extends Handler implements AutoCloseable {

    private static final Logger RENDERER = Logger.getLogger(ContentRenderer.class.getName());

    private final List<String> addresses = new CopyOnWriteArrayList<>();

    public ReadContents() {
        RENDERER.setLevel(Level.FINER);
        RENDERER.addHandler(this);
    }

    /** For whom, one for each reading. */
    public List<String> addresses() {
        return addresses;
    }

    @Override
    public void publish(LogRecord line) {
        addresses.add(String.valueOf(line.getParameters()[0]));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        RENDERER.removeHandler(this);
        RENDERER.setLevel(null);
    }
}
