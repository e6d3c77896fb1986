package org.starpunk.microformats;

import java.util.Locale;
import org.starpunk.sentence.Sentence;

/** An answer to an invitation, in words. */
final class Rsvp {

    private Rsvp() {}

    static String text(String answer) {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes" -> Sentence.of("microformats.label.going").toString();
            case "no" -> Sentence.of("microformats.label.notGoing").toString();
            case "maybe" -> Sentence.of("microformats.label.maybeGoing").toString();
            case "interested" -> Sentence.of("microformats.label.interested").toString();
            default -> Sentence.of("microformats.label.rsvp", answer).toString();
        };
    }
}
