package org.starpunk.microformats;

import java.util.Locale;
import java.util.Set;
import org.starpunk.sentence.Sentence;

/** An answer to an invitation, in words. */
final class Rsvp {

    private static final Set<String> ANSWERS = Set.of("yes", "no", "maybe", "interested");

    private Rsvp() {}

    /** As who was invited looks for it: in small letters, if it is one that the answers of the world have in common. */
    static String value(String answer) {
        String small = answer.toLowerCase(Locale.ROOT);
        return ANSWERS.contains(small) ? small : answer;
    }

    static String text(String answer) {
        return switch (value(answer)) {
            case "yes" -> Sentence.of("microformats.label.going").toString();
            case "no" -> Sentence.of("microformats.label.notGoing").toString();
            case "maybe" -> Sentence.of("microformats.label.maybeGoing").toString();
            case "interested" -> Sentence.of("microformats.label.interested").toString();
            default -> Sentence.of("microformats.label.rsvp", answer).toString();
        };
    }
}
