package org.starpunk.outbound;

import java.time.Duration;

/**
 * What a request to a stranger may take.
 *
 * @param redirects how many are followed; with none, a redirect is an answer like any other
 * @param time for all of it: finding the addresses, connecting, every redirect, the last byte
 * @param size the most bytes of the body, both as they are sent and when they are unpacked
 */
public record OutboundLimits(int redirects, Duration time, int size) {

    public OutboundLimits {
        if (redirects < 0 || time.isNegative() || time.isZero() || size < 0) {
            throw new IllegalArgumentException("Limits must not be negative, and the time must be positive");
        }
    }
}
