package org.starpunk.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a package logs, at every level, while this is open. */
public final class RecordedLog extends Handler implements AutoCloseable {

    /** Kept, as the loggers' own list does not. */
    private final Logger logger;

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    /** @param room a class of the package */
    public RecordedLog(Class<?> room) {
        logger = Logger.getLogger(room.getPackageName());
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    public List<String> lines() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    public List<Level> levels() {
        return records.stream().map(LogRecord::getLevel).toList();
    }

    public void clear() {
        records.clear();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
