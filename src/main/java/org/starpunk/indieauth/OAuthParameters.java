package org.starpunk.indieauth;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.starpunk.http.ContentType;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.http.RequestBody;
import org.starpunk.sentence.Sentence;

/** The parameters of a form that a client posts: none comes twice, and an empty one is as if it were not there (RFC 6749 3.2). */
record OAuthParameters(FormParameters form) {

    /** Strangers send it, and no parameter is long. */
    private static final int MAX_BYTES = 1 << 16;

    private static final List<String> NAMES = List.of(
            "grant_type",
            "code",
            "client_id",
            "redirect_uri",
            "code_verifier",
            "refresh_token",
            "scope",
            "token",
            "token_type_hint",
            "action");

    OAuthParameters {
        NAMES.stream().filter(name -> form.all(name).size() > 1).findFirst().ifPresent(name -> {
            throw OAuthError.invalidRequest(Sentence.of("http.parameterRepeated", name));
        });
    }

    static OAuthParameters read(HttpServletRequest request, InputStream body) {
        if (ContentType.of(request) != ContentType.FORM) {
            throw OAuthError.invalidRequest(415, Sentence.of("indieauth.formNeeded"));
        }
        return new OAuthParameters(
                FormParameters.parse(RequestBody.read(body, request.getContentLengthLong(), MAX_BYTES)));
    }

    Optional<String> find(String name) {
        return form.all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    String get(String name) {
        return find(name).orElseThrow(() -> OAuthError.invalidRequest(Sentence.of("indieauth.parameterNeeded", name)));
    }
}
