package org.starpunk.microformats;

import java.util.Locale;

/** An answer to an invitation, in words. */
final class Rsvp {

    private Rsvp() {}

    static String text(String answer) {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes" -> "Going";
            case "no" -> "Not going";
            case "maybe" -> "Maybe going";
            case "interested" -> "Interested";
            default -> "RSVP: " + answer;
        };
    }
}
