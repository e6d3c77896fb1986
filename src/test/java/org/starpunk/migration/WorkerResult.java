package org.starpunk.migration;

import java.time.Instant;

/**
 * One line from a worker.
 *
 * @param applied how many migrations it applied itself
 * @param retries how often it found the database locked and had to try again
 * @param failure why it must not serve; empty when it may
 */
record WorkerResult(Instant end, int applied, int retries, String failure) {

    private static final String MARK = "result ";

    String format() {
        return MARK + end + " " + applied + " " + retries + " " + failure.replace('\n', ' ');
    }

    static WorkerResult parse(String line) {
        String[] words = line.substring(MARK.length()).split(" ", 4);
        return new WorkerResult(
                Instant.parse(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
    }

    boolean failed() {
        return !failure.isEmpty();
    }
}
