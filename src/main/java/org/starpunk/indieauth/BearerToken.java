package org.starpunk.indieauth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;

/** Where a request carries its access token (RFC 6750 section 2): the header or the form, never both, never the URL. */
final class BearerToken {

    private static final Pattern SCHEME = Pattern.compile("(?is)bearer(?: .*)?");
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private BearerToken() {}

    /**
     * The token of a request; empty when it has none.
     *
     * @param authorization every header of that name
     * @param form the parameters of the form; none when the body is no form
     */
    static Optional<String> find(List<String> authorization, FormParameters form) {
        Stream<String> inHeaders = authorization.stream()
                .filter(header -> SCHEME.matcher(header).matches())
                .map(header -> header.substring("Bearer".length()).strip());
        List<String> tokens =
                Stream.concat(inHeaders, form.all("access_token").stream()).toList();
        if (tokens.size() > 1
                || tokens.stream().anyMatch(token -> !SYNTAX.matcher(token).matches())) {
            throw OAuthError.malformedToken();
        }
        return tokens.stream().findFirst();
    }
}
