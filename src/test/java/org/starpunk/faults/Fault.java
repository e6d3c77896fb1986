package org.starpunk.faults;

/** Something that keeps a server from storing or reading for a while, and goes away again. */
record Fault(String name, Step begin, Step end) {

    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
