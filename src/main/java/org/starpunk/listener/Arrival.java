package org.starpunk.listener;

import java.util.Arrays;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;

/** The request that a connection is bringing: since when, how much of it, and what of its body has to wait. */
final class Arrival {

    private static final byte[] NOTHING = {};

    private static final int MAX_SMALL_PIECES = 5000;
    private static final int SMALL = 16;

    private final Connection<?> connection;
    private volatile long began;
    private volatile long deadline;
    private volatile long understood;
    private volatile long sent;
    private volatile boolean taken;
    private volatile boolean passedOn;
    private volatile boolean refused;
    private volatile int heldLength;
    private byte[] held = NOTHING;
    private int pieces;
    private int searched;
    private boolean closed;
    private int pipelined;

    Arrival(Connection<?> connection) {
        this.connection = connection;
    }

    Connection<?> connection() {
        return connection;
    }

    /** The first bytes of a request are there. */
    void begin(long now) {
        began = now;
        passedOn = false;
    }

    /** When it began, in milliseconds. */
    long began() {
        return began;
    }

    /** Its head is whole, and means something: from here on it is owed an answer. */
    void understand(long nanoTime) {
        understood = nanoTime;
        sent = 0;
        taken = true;
    }

    /** Its answer is whole, though not with the client yet. */
    void answer() {
        taken = false;
    }

    /** Whether there is a request without its answer. */
    boolean isTaken() {
        return taken;
    }

    /** When that was, as {@link System#nanoTime}. */
    long understood() {
        return understood;
    }

    /** One thread at a time writes an answer. */
    void send(int bytes) {
        sent += bytes;
    }

    /** The bytes of the body of its answer. */
    long sent() {
        return sent;
    }

    /** When it is looked at again, in milliseconds; Grizzly's queue has negative numbers for never. */
    long deadline() {
        return deadline;
    }

    void setDeadline(long moment) {
        deadline = moment;
    }

    /** Whether the application has the head already, and reads the body itself. */
    boolean isPassedOn() {
        return passedOn;
    }

    void passOn() {
        passedOn = true;
    }

    /** Whether it has its answer, so that the rest of it is read for nothing. */
    boolean isRefused() {
        return refused;
    }

    void refuse() {
        refused = true;
        taken = false;
    }

    /**
     * Keeps a piece of the body, compactly: a thousand small pieces need no more room than a large one.
     *
     * @return how much more room that takes
     */
    synchronized int hold(Buffer piece) {
        if (closed) {
            return 0;
        }
        pieces++;
        int before = held.length;
        int length = piece.remaining();
        if (heldLength + length > held.length) {
            held = Arrays.copyOf(held, Math.max(heldLength + length, held.length * 2));
        }
        piece.get(held, heldLength, length);
        heldLength += length;
        return held.length - before;
    }

    /** Whether the body comes in very many pieces of a few bytes, each of which costs as much as a large one. */
    synchronized boolean isCrumbled() {
        return pieces > MAX_SMALL_PIECES && heldLength / pieces < SMALL;
    }

    /** The bytes of the body that wait. */
    int heldLength() {
        return heldLength;
    }

    /** The pieces, together; empty when the connection was closed meanwhile, and some are forgotten. */
    synchronized Optional<byte[]> held() {
        return closed ? Optional.empty() : Optional.of(Arrays.copyOf(held, heldLength));
    }

    /** Whether these bytes are among those that wait; what was looked through is not looked through again. */
    synchronized boolean holds(byte[] sought) {
        while (searched + sought.length <= heldLength) {
            if (Arrays.equals(held, searched, searched + sought.length, sought, 0, sought.length)) {
                return true;
            }
            searched++;
        }
        return false;
    }

    /**
     * Forgets the pieces.
     *
     * @return how much room they took
     */
    synchronized int drop() {
        int room = held.length;
        held = NOTHING;
        heldLength = 0;
        pieces = 0;
        searched = 0;
        return room;
    }

    /** From here on nothing is kept, and nobody waits for an answer. */
    synchronized void close() {
        closed = true;
        taken = false;
    }

    /** Counts the requests that a client sends without waiting for answers. */
    int pipelined(boolean more) {
        pipelined = more ? pipelined + 1 : 0;
        return pipelined;
    }
}
