package org.starpunk.listener;

/** Is told of every answer: of the application's, of those that were ready, and of refusals. */
public interface Witness {

    /** Whether it wants to be told at all, which is asked once. */
    boolean isPresent();

    /** Whether to tell it may take longer than a moment, as what is written somewhere does; asked once. */
    boolean takesTime();

    /** On the thread that has answered; what it throws ends nothing. */
    void see(AnsweredRequest request);
}
