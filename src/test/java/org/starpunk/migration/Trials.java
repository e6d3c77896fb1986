package org.starpunk.migration;

/** How often a trial of chance is repeated: a few times in every build, often with {@code -Dstarpunk.trials=full}. */
final class Trials {

    private Trials() {}

    static int number(int few, int full) {
        return "full".equals(System.getProperty("starpunk.trials")) ? full : few;
    }
}
