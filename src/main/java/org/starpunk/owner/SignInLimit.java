package org.starpunk.owner;

import java.time.Duration;

/**
 * How many failures in a row are borne.
 *
 * @param failures after so many nobody is heard for a while
 * @param longestWait however many there were
 */
record SignInLimit(int failures, Duration longestWait) {

    /** Of one address, or one network of IPv6. */
    static final SignInLimit OF_ONE = new SignInLimit(10, Duration.ofHours(1));

    /**
     * Of all strangers together: each may have many addresses. The wait is short, as it is the owner's, too, in a place
     * where the owner never was.
     */
    static final SignInLimit OF_STRANGERS = new SignInLimit(25, Duration.ofMinutes(1));
}
