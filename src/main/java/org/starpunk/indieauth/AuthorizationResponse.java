package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.starpunk.owner.Secret;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;

/** The address that takes the answer to the client, with its state and the issuer's name (IndieAuth 5.2.1, RFC 9207). */
@Dependent
public class AuthorizationResponse {

    @Inject
    private SiteUrl site;

    /** The owner has agreed. */
    public String code(AuthorizationRequest request, Secret code) {
        return location(
                request.redirectUri(), AuthorizationQuery.encode("code", code.value()), Optional.of(request.state()));
    }

    /** The owner has not agreed. */
    public String denied(AuthorizationRequest request) {
        return error(
                request.redirectUri(), "access_denied", Sentence.of("indieauth.denied"), Optional.of(request.state()));
    }

    String error(RedirectUri redirectUri, String error, Sentence description, Optional<String> state) {
        String utf8 = new String(description.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return location(
                redirectUri,
                AuthorizationQuery.encode("error", error) + "&" + AuthorizationQuery.encode("error_description", utf8),
                state);
    }

    private String location(RedirectUri redirectUri, String answer, Optional<String> state) {
        String back = state.map(value -> "&" + AuthorizationQuery.encode("state", value))
                .orElse("");
        return redirectUri.with(answer + back + "&" + AuthorizationQuery.encode("iss", site.toString()));
    }
}
