package org.starpunk.micropub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.starpunk.entry.Words;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.Scope;
import org.starpunk.sentence.Sentence;

/**
 * What a client asks.
 *
 * @param scopes what its token allows: not everything is everybody's to know
 */
record ClientQuery(FormParameters asked, Set<Scope> scopes) {

    /** Every text is searched for every beginning of it. */
    private static final int MAX_FILTER = 200;

    /** What stands in the query of the URL. */
    static ClientQuery of(HttpServletRequest request, AccessToken token) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return new ClientQuery(FormParameters.parse(query), token.scopes());
    }

    /** What the values of a list shall have in them; empty when it does not matter. */
    Optional<String> filter() {
        // Older clients send search.
        Optional<String> filter = asked.single("filter").or(() -> asked.single("search"));
        filter.filter(text -> text.length() > MAX_FILTER).ifPresent(text -> {
            throw OAuthError.invalidRequest(Sentence.of("micropub.filterTooLong", MAX_FILTER));
        });
        return filter;
    }

    /** The value of a parameter that is one of some words. */
    <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
        return asked.single(name).map(text -> Words.find(text, choices)
                .orElseThrow(() -> OAuthError.invalidRequest(
                        Sentence.of("micropub.parameterChoice", name, String.join(", ", Words.list(choices))))));
    }
}
