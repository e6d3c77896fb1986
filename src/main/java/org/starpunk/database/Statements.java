package org.starpunk.database;

/** How many statements the server has asked its connections for, each of which it runs once as a rule. */
public final class Statements {

    private static final ThreadLocal<long[]> OF_THREAD = ThreadLocal.withInitial(() -> new long[1]);

    private Statements() {}

    static void count() {
        OF_THREAD.get()[0]++;
    }

    /** By the present thread since it began; what somebody wants to know is a difference. */
    public static long ofThread() {
        return OF_THREAD.get()[0];
    }
}
