package org.starpunk.admin;

import java.util.List;
import java.util.stream.Stream;
import org.starpunk.indieauth.GrantLife;
import org.starpunk.sentence.Sentence;

/** How long something that the owner gives may last, in words. */
public record LifeChoice(GrantLife life, Sentence label) {

    static List<LifeChoice> list() {
        return Stream.of(GrantLife.values())
                .map(life -> new LifeChoice(life, label(life)))
                .toList();
    }

    private static Sentence label(GrantLife life) {
        return switch (life) {
            case DAY -> Sentence.of("admin.label.life.day");
            case MONTH -> Sentence.of("admin.label.life.month");
            case YEAR -> Sentence.of("admin.label.life.year");
            case UNTIL_REVOKED -> Sentence.of("admin.label.life.untilRevoked");
        };
    }
}
