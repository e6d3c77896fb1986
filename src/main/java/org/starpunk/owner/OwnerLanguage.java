package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.sentence.Sentences;

/** In which language the owner's screens are: the one that the owner has chosen, or else the browser's. */
@Dependent
public class OwnerLanguage {

    @Inject
    private OwnerService owners;

    /** @param accepted the browser's {@code Accept-Language}; may be null */
    public Locale of(String accepted) {
        return chosen().or(() -> best(accepted)).orElse(Locale.ENGLISH);
    }

    /** A database in trouble has no say in how that is told. */
    private Optional<Locale> chosen() {
        try {
            return owners.find().flatMap(Owner::language);
        } catch (RuntimeException e) {
            Obstacle.of(e).orElseThrow(() -> e);
            return Optional.empty();
        }
    }

    /** Of the languages that StarPunk speaks, the one that the browser likes best (RFC 4647, lookup). */
    static Optional<Locale> best(String accepted) {
        return Optional.ofNullable(accepted)
                .map(OwnerLanguage::ranges)
                .map(ranges -> Locale.lookup(ranges, Sentences.languages()));
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
