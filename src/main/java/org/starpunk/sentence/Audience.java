package org.starpunk.sentence;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Whom a thread speaks to, and in which language. A thread that has turned to nobody speaks English: so do the log, and
 * what clients are told, which their developers read.
 */
public final class Audience {

    private static final ThreadLocal<Audience> PRESENT = ThreadLocal.withInitial(() -> new Audience(Locale.ENGLISH));

    private final Audience before;

    private Supplier<Locale> language;
    private Sentences sentences;

    private Audience(Locale language) {
        this.before = this;
        this.language = () -> language;
    }

    private Audience(Audience before, Supplier<Locale> language) {
        this.before = before;
        this.language = language;
    }

    /**
     * From now on the thread speaks to others, until {@link #leave}.
     *
     * @param language asked when something is said for the first time, and not again
     */
    public static Audience turnTo(Supplier<Locale> language) {
        Audience next = new Audience(PRESENT.get(), language);
        PRESENT.set(next);
        return next;
    }

    /** The thread speaks to those that it spoke to before these. */
    public void leave() {
        PRESENT.set(before);
    }

    static Sentences sentences() {
        return PRESENT.get().spoken();
    }

    private Sentences spoken() {
        if (sentences == null) {
            sentences = Sentences.in(language.get());
        }
        return sentences;
    }
}
