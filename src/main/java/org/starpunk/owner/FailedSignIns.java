package org.starpunk.owner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the log says of wrong passwords: where they came from, and of a flood of them how many they were. */
@ApplicationScoped
public class FailedSignIns {

    static final int MAX_LINES = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private Instant windowEnd = Instant.MIN;
    private int failures;

    /** The lines to log now. */
    synchronized List<String> record(String address, Instant now) {
        List<String> lines = new ArrayList<>();
        if (!now.isBefore(windowEnd)) {
            if (failures > MAX_LINES) {
                lines.add("Sign-in failed %d more times until %s".formatted(failures - MAX_LINES, windowEnd));
            }
            windowEnd = now.plus(WINDOW);
            failures = 0;
        }
        failures++;
        if (failures <= MAX_LINES) {
            lines.add("Sign-in failed: wrong password from " + address);
        }
        return lines;
    }
}
