package org.starpunk.testing;

/** How often a trial of chance is repeated: a few times in every build, often with {@code -Dstarpunk.trials=full}. */
public final class Trials {

    private Trials() {}

    public static int number(int few, int full) {
        return "full".equals(System.getProperty("starpunk.trials")) ? full : few;
    }
}
