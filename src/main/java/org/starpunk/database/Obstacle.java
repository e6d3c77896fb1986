package org.starpunk.database;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;

/** What keeps the server from storing or reading something for a while: the HTTP status of it, and what strangers are told. */
public enum Obstacle {
    FULL(507, 60, Sentence.of("database.diskFull")),
    UNWRITABLE(503, 60, Sentence.of("database.diskUnwritable")),
    READ_ONLY(503, 60, Sentence.of("database.readOnly")),
    MOVED(503, 60, Sentence.of("database.moved")),
    UPLOADS_MOVED(503, 60, Sentence.of("database.uploadsMoved")),
    LOCKED(503, 10, Sentence.of("database.locked")),
    CROWDED(503, 5, Sentence.of("database.crowded")),
    OUT_OF_REACH(503, 10, Sentence.of("database.outOfReach")),
    UNCERTAIN(503, 10, Sentence.of("database.uncertain")),
    /** The store of uploaded files, which is not the disk. */
    STORE_OUT_OF_REACH(503, 10, Sentence.of("database.storeOutOfReach")),
    EXHAUSTED(503, 10, Sentence.of("database.exhausted"));

    private static final Logger LOGGER = Logger.getLogger(Obstacle.class.getName());

    /** What is in the way of one request is in that of all others, too: the operator need not read it for each of them. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final int status;
    private final int retryAfter;
    private final Sentence sentence;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    Obstacle(int status, int retryAfter, Sentence sentence) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.sentence = sentence;
    }

    /** What has made a request fail on this thread; empty when it is none of these. */
    public static Optional<Obstacle> of(Throwable failure) {
        Optional<SQLException> commit = CommitFailure.take();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ObstacleException known) {
                return Optional.of(known.obstacle());
            }
            if (cause instanceof SQLException sql) {
                Optional<Obstacle> found = DatabaseFailure.obstacle(sql);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return commit.flatMap(DatabaseFailure::obstacle).or(() -> noConnection(failure));
    }

    /** What begins on this thread has nothing to do with what failed on it before. */
    public static void forget() {
        CommitFailure.forget();
    }

    /** The pool has none, for whatever reason: it hands on the text of that. */
    private static Optional<Obstacle> noConnection(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ResourceAllocationException.class::isInstance)
                .findFirst()
                .map(none -> EXHAUSTED);
    }

    /** The HTTP status: 503, or 507 where more room helps. */
    public int status() {
        return status;
    }

    /** The seconds after which it makes sense to try again. */
    public String retryAfter() {
        return String.valueOf(retryAfter);
    }

    /** What whoever wanted to read something is told. */
    public Sentence sentence() {
        return sentence;
    }

    /** What whoever wanted to store something is told. */
    public Sentence sentenceForWriter() {
        return this == UNCERTAIN ? sentence : Sentence.of("database.nothingStored", sentence);
    }

    /**
     * Tells the operator, by the readiness and in one line, unless there has been one a moment ago: none of these is a
     * fault of the program.
     */
    public void report(Throwable failure) {
        if (this == FULL || this == UNWRITABLE || this == READ_ONLY) {
            LastWrite.failed(this);
        }
        if (isNews()) {
            log(failure);
        }
    }

    private boolean isNews() {
        long now = System.nanoTime();
        long end = quietUntil.get();
        return now - end >= 0 && quietUntil.compareAndSet(end, now + QUIET.toNanos());
    }

    private void log(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String words = sentence.english();
        String reason = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        LOGGER.log(Level.WARNING, words.equals(reason) ? "{0}" : "{0} {1}", new Object[] {words, reason});
    }
}
