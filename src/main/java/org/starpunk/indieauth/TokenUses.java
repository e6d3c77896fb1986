package org.starpunk.indieauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When tokens were used on this node, until that is stored: no request waits for a write because of it. */
@ApplicationScoped
class TokenUses {

    private static final Duration EXACTNESS = Duration.ofHours(1);

    private final Map<Long, Instant> unstored = new ConcurrentHashMap<>();

    /** Keeps in mind what is news: a token that was used within the hour was used. */
    void add(AccessToken token, Instant now) {
        if (token.lastUsedAt().filter(last -> last.plus(EXACTNESS).isAfter(now)).isEmpty()) {
            unstored.putIfAbsent(token.id(), now);
        }
    }

    /** By the id of the token. */
    Map<Long, Instant> unstored() {
        return Map.copyOf(unstored);
    }

    void forget(Map<Long, Instant> stored) {
        stored.forEach(unstored::remove);
    }
}
