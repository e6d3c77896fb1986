package org.starpunk.health;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The answer to a question that many strangers may ask at the same time, and the database only once. A good one holds
 * for a second; of a bad one it is said at once that it is over. While the database is silent, one thread waits for it:
 * the others have another answer after a moment.
 */
final class RecentAnswer<T> {

    private static final Duration TRUST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<T> question;
    private final Predicate<T> good;
    private final T silence;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile Answer<T> last;
    private volatile boolean silent;

    /** @param asked when the database was, as {@link System#nanoTime} */
    private record Answer<T>(T answer, long asked) {}

    /** @param silence the answer of whoever has waited in vain */
    RecentAnswer(Supplier<T> question, Predicate<T> good, T silence) {
        this(question, good, silence, System::nanoTime, PATIENCE);
    }

    RecentAnswer(Supplier<T> question, Predicate<T> good, T silence, LongSupplier nanoTime, Duration patience) {
        this.question = question;
        this.good = good;
        this.silence = silence;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    T get() {
        long now = nanoTime.getAsLong();
        Answer<T> known = last;
        if (holds(known, now)) {
            return known.answer();
        }
        if (!enter()) {
            silent = true;
            return silence;
        }
        try {
            if (!holds(last, now)) {
                long asked = nanoTime.getAsLong();
                last = new Answer<>(question.get(), asked);
            }
            return last.answer();
        } finally {
            silent = false;
            asking.unlock();
        }
    }

    /** Whatever was asked after somebody had come is an answer for them, too. */
    private boolean holds(Answer<T> answer, long since) {
        return answer != null
                && (answer.asked() - since > 0
                        || good.test(answer.answer()) && since - answer.asked() < TRUST.toNanos());
    }

    /** Once somebody has waited for nothing, nobody else waits until there is an answer. */
    private boolean enter() {
        try {
            return silent ? asking.tryLock() : asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
