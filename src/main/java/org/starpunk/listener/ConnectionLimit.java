package org.starpunk.listener;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * As many connections as the process can have files open, less some for the database and for uploads: a server that
 * cannot accept one more would try it for ever.
 */
final class ConnectionLimit {

    private static final Logger LOGGER = Logger.getLogger(ConnectionLimit.class.getName());

    private static final int MAX = 8192;
    private static final int RESERVED = 128;
    private static final long NANOSECONDS_BETWEEN_LINES = 60_000_000_000L;

    private final int max;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong lastLine = new AtomicLong(System.nanoTime() - NANOSECONDS_BETWEEN_LINES);

    ConnectionLimit() {
        this(max());
    }

    ConnectionLimit(int max) {
        this.max = max;
    }

    /** Counts a connection; false when it is one too many. */
    boolean opened() {
        if (open.incrementAndGet() <= max) {
            return true;
        }
        long last = lastLine.get();
        if (System.nanoTime() - last >= NANOSECONDS_BETWEEN_LINES && lastLine.compareAndSet(last, System.nanoTime())) {
            LOGGER.warning(() -> "Refused a connection: " + max
                    + " are open, as many as the process may have (ulimit -n, at most " + MAX + ")");
        }
        return false;
    }

    void closed() {
        open.updateAndGet(count -> Math.max(0, count - 1));
    }

    private static int max() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long left = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - RESERVED;
            return (int) Math.max(RESERVED, Math.min(MAX, left));
        }
        return MAX;
    }
}
