package org.starpunk.micropub;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.sentence.Sentence;

/** How a client names a request, so that it can send it again without fear: the header {@code Idempotency-Key}. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SYNTAX = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** The key of a request, which means nothing of another client; empty when it has none. */
    static Optional<String> find(HttpHeaders headers, AccessToken token) {
        List<String> keys = Objects.requireNonNullElse(headers.getRequestHeader(HEADER), List.of());
        if (keys.size() > 1
                || keys.stream().anyMatch(key -> !SYNTAX.matcher(key).matches())) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.idempotencyKey", HEADER));
        }
        return keys.stream().findFirst().map(key -> sender(token) + " " + key);
    }

    /** The same client has another token when it has refreshed the one before. */
    private static String sender(AccessToken token) {
        return token.grant().map(grant -> "grant " + grant.id()).orElseGet(() -> String.valueOf(token.id()));
    }
}
