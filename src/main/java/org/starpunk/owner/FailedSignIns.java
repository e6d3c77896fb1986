package org.starpunk.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the log says of wrong passwords: where they came from, and of a flood of them how many they were. */
@ApplicationScoped
public class FailedSignIns {

    static final int MAX_LINES = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Of addresses alone: what a client writes there must not look like another line of the log. */
    private static final Pattern ADDRESSES = Pattern.compile("[0-9A-Fa-f.:, ]{1,100}");

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

    /** Where a request came from; a proxy says for whom, which is as true as the proxy is. */
    static String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), Optional.ofNullable(request.getHeader("X-Forwarded-For")));
    }

    static String address(String remote, Optional<String> forwarded) {
        return remote
                + forwarded
                        .filter(client -> ADDRESSES.matcher(client).matches())
                        .map(client -> ", forwarded for " + client)
                        .orElse("");
    }
}
