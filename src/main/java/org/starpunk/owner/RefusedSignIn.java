package org.starpunk.owner;

import java.time.Duration;
import java.util.Optional;
import org.starpunk.sentence.Sentence;

/**
 * Why somebody is not let in.
 *
 * @param sentence for the person who tried
 * @param pause for how long nobody there is heard; empty when the next try is
 */
public record RefusedSignIn(Sentence sentence, Optional<Duration> pause) {

    static RefusedSignIn wrong(SignInWay way) {
        Sentence sentence =
                switch (way) {
                    case PASSWORD -> Sentence.of("owner.wrongPassword");
                    case PASSKEY -> Sentence.of("owner.wrongPasskey");
                };
        return new RefusedSignIn(sentence, Optional.empty());
    }

    static RefusedSignIn tooMany(Duration wait) {
        return new RefusedSignIn(
                Sentence.of("owner.tooManyFailures", wait.plusSeconds(59).toMinutes()), Optional.of(wait));
    }

    /** The whole seconds after which somebody may try again, as {@code Retry-After} tells them. */
    public Optional<String> retryAfter() {
        return pause.map(left -> String.valueOf(left.plusMillis(999).toSeconds()));
    }
}
