package org.starpunk.system;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.starpunk.http.RequestNumber;

/** What the log of this node last had to say of failures: a few lines in memory, for the owner, who may not see the log. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RecentErrors {

    static final int MOST = 30;

    private static final int LONGEST = 500;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Handler handler = new Listener();

    /**
     * A line of the log.
     *
     * @param request the number of the request that it is about; empty when it is about none
     */
    public record Entry(Instant at, boolean severe, String text, Optional<String> request) {}

    @PostConstruct
    void listen() {
        handler.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(handler);
    }

    @PreDestroy
    void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    /** The newest first. */
    public List<Entry> list() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    void add(LogRecord record) {
        String message = new SimpleFormatter().formatMessage(record);
        Throwable thrown = record.getThrown();
        String text = thrown == null ? message : message + " " + thrown;
        Entry entry = new Entry(
                record.getInstant(),
                record.getLevel().intValue() >= Level.SEVERE.intValue(),
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                RequestNumber.current());
        synchronized (entries) {
            entries.addFirst(entry);
            while (entries.size() > MOST) {
                entries.removeLast();
            }
        }
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                add(record);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
