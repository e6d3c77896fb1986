package org.starpunk.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Long answers on their way to readers. Each holds a thread for as long as its reader takes, so that those who hardly
 * take anything must leave threads to everybody else.
 */
public final class Deliveries {

    /** As many bytes wait in memory for a slow reader, beside as many of the answer before: a shorter one holds nobody up. */
    public static final int LONG = 64 << 10;

    /** After how many seconds it makes sense to ask again. */
    public static final int RETRY_AFTER = 30;

    /** Half of the threads that serve requests. */
    private static final int MAX = 100;

    private static final Semaphore FREE = new Semaphore(MAX);

    private Deliveries() {}

    /** Writes an answer. */
    public interface Step {
        void write() throws IOException;
    }

    /** Writes a long answer; false, with nothing written, while too many others are on their way. */
    public static boolean deliver(Step answer) throws IOException {
        if (!FREE.tryAcquire()) {
            return false;
        }
        try {
            answer.write();
            return true;
        } finally {
            FREE.release();
        }
    }
}
