package org.starpunk.testing;

/** How often a trial of chance is repeated: a few times in every build, often with {@code -Dstarpunk.trials=full}. */
public final class Trials {

    private static final String PROPERTY = "starpunk.trials";

    private Trials() {}

    public static int number(int few, int full) {
        return "full".equals(System.getProperty(PROPERTY)) ? full : few;
    }

    /** Has a server repeat its trials as often as this JVM. */
    static String option() {
        return "-D" + PROPERTY + "=" + System.getProperty(PROPERTY, "few");
    }
}
