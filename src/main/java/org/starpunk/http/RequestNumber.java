package org.starpunk.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What tells one request from others: it stands in the answer that failed, and beside what the log says of it. A thread
 * keeps it until the next request, as a server says what failed after the application has let go of the request.
 */
public final class RequestNumber {

    private static final String HEADER = "X-Request-Id";

    private static final ThreadLocal<String> PRESENT = new ThreadLocal<>();

    private RequestNumber() {}

    /** Gives this thread's new request a number. */
    public static void begin() {
        PRESENT.set(String.format("%08x", ThreadLocalRandom.current().nextInt()));
    }

    /** What this thread does next has no number yet. */
    public static void forget() {
        PRESENT.remove();
    }

    /** Has an answer that failed say the number of its request. */
    public static void tell(HttpServletResponse response) {
        current().ifPresent(number -> response.setHeader(HEADER, number));
    }

    /** Empty on a thread that has never answered anybody. */
    public static Optional<String> current() {
        return Optional.ofNullable(PRESENT.get());
    }
}
