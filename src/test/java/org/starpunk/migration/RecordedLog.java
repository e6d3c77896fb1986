package org.starpunk.migration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the package logs, at every level, while this is open. */
final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger PACKAGE = Logger.getLogger(RecordedLog.class.getPackageName());

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    RecordedLog() {
        PACKAGE.setLevel(Level.ALL);
        PACKAGE.addHandler(this);
    }

    List<String> lines() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    List<Level> levels() {
        return records.stream().map(LogRecord::getLevel).toList();
    }

    void clear() {
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
        PACKAGE.removeHandler(this);
    }
}
