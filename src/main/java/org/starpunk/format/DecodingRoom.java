package org.starpunk.format;

import java.util.concurrent.Semaphore;
import org.starpunk.sentence.Sentence;

/**
 * Where pictures are decoded: two small ones at a time, or one that is large. Others wait outside, so that many uploads
 * leave processors and memory to everybody else.
 */
final class DecodingRoom {

    private static final int PLACES = 2;
    private static final Semaphore FREE = new Semaphore(PLACES, true);

    /** More than this of the memory is never asked for, for nobody could go on without: a server without ends. */
    private static final int MOST_OF_MEMORY = 2;

    private static final int LARGE_PART_OF_MEMORY = 8;

    private final int taken;

    private DecodingRoom(int taken) {
        this.taken = taken;
    }

    /**
     * Waits for a place.
     *
     * @param bytes how much memory its pixels need
     */
    static DecodingRoom enter(long bytes) {
        return enter(bytes, Runtime.getRuntime().maxMemory());
    }

    static DecodingRoom enter(long bytes, long memory) {
        if (bytes > memory / MOST_OF_MEMORY) {
            throw MediaException.unreadable(Sentence.of("format.noMemory"));
        }
        int taken = bytes > memory / LARGE_PART_OF_MEMORY ? PLACES : 1;
        // Made before the place is taken: where memory is short, nobody would give it back.
        DecodingRoom room = new DecodingRoom(taken);
        FREE.acquireUninterruptibly(taken);
        return room;
    }

    /** Lets the next in. */
    void leave() {
        FREE.release(taken);
    }
}
