package org.starpunk.microformats;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long something lasts.
 *
 * @param duration ISO 8601
 * @param text as players write it
 */
public record Length(String duration, String text) {

    /** A duration of ISO 8601, a number of seconds, or hours, minutes and seconds with colons; empty for anything else. */
    public static Optional<Length> of(String sent) {
        return duration(sent.strip())
                .filter(length -> !length.isNegative() && length.toDays() < 100)
                .map(length -> new Length(length.truncatedTo(ChronoUnit.SECONDS).toString(), text(length)));
    }

    private static Optional<Duration> duration(String sent) {
        if (sent.matches("\\d{1,7}(\\.\\d+)?")) {
            return Optional.of(Duration.ofSeconds((long) Double.parseDouble(sent)));
        }
        if (sent.matches("(\\d{1,3}:)?\\d{1,3}:\\d\\d")) {
            long seconds = 0;
            for (String part : sent.split(":")) {
                seconds = seconds * 60 + Long.parseLong(part);
            }
            return Optional.of(Duration.ofSeconds(seconds));
        }
        try {
            return Optional.of(Duration.parse(sent));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Duration length) {
        String seconds = "%02d".formatted(length.toSecondsPart());
        return length.toHours() > 0
                ? "%d:%02d:%s".formatted(length.toHours(), length.toMinutesPart(), seconds)
                : "%d:%s".formatted(length.toMinutes(), seconds);
    }
}
