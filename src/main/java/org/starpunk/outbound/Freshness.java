package org.starpunk.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For how long an answer may stand for the next one (RFC 9111 4.2), in a cache of one user; never by a guess. */
final class Freshness {

    private static final String MAX_AGE = "max-age=";

    private Freshness() {}

    /** Zero when it must be asked for anew. */
    static Duration of(OutboundResponse response) {
        List<String> directives = response.headers("Cache-Control").stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList();
        boolean isKept = directives.stream()
                .noneMatch(directive -> directive.startsWith("no-store") || directive.startsWith("no-cache"));
        if (!isKept || response.header("Vary").filter("*"::equals).isPresent()) {
            return Duration.ZERO;
        }
        // Where it says two, it is the shorter one.
        Optional<Duration> maxAge = directives.stream()
                .filter(directive -> directive.startsWith(MAX_AGE))
                .map(directive -> seconds(directive.substring(MAX_AGE.length())))
                .min(Duration::compareTo);
        Duration age = response.header("Age").map(Freshness::seconds).orElse(Duration.ZERO);
        Duration left =
                maxAge.or(() -> untilExpiry(response)).orElse(Duration.ZERO).minus(age);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<Duration> untilExpiry(OutboundResponse response) {
        return instant(response, "Date")
                .flatMap(date -> instant(response, "Expires").map(end -> Duration.between(date, end)));
    }

    private static Optional<Instant> instant(OutboundResponse response, String header) {
        try {
            return response.header(header)
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
                    .map(Instant::from);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration seconds(String text) {
        return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
