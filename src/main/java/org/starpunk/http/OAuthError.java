package org.starpunk.http;

import jakarta.ejb.ApplicationException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** What a client is told when a request cannot be served (RFC 6749 5.2, RFC 6750 3, Micropub 3.8). */
@ApplicationException(rollback = true)
public final class OAuthError extends SentenceException {

    private static final long serialVersionUID = 1L;

    private static final String INVALID_REQUEST = "invalid_request";

    private static final String CHALLENGE = "Bearer";

    private final int status;
    private final String error;
    private final String challenge;
    private final String scope;

    private OAuthError(int status, String error, Sentence description, String challenge, String scope) {
        super(description);
        this.status = status;
        this.error = error;
        this.challenge = challenge;
        this.scope = scope;
    }

    /** An error of any kind that no access token would mend. */
    public static OAuthError of(int status, String error, Sentence description) {
        return new OAuthError(status, error, description, null, null);
    }

    public static OAuthError invalidRequest(Sentence description) {
        return invalidRequest(400, description);
    }

    /** What is wrong with the request has a status of its own. */
    public static OAuthError invalidRequest(int status, Sentence description) {
        return of(status, INVALID_REQUEST, description);
    }

    public static OAuthError tooLarge(long limit) {
        return invalidRequest(413, Sentence.of("http.bodyTooLarge", limit));
    }

    static OAuthError unsupportedMediaType(Sentence description) {
        return invalidRequest(415, description);
    }

    public static OAuthError unauthorized() {
        return unauthorized(Sentence.of("http.tokenNeeded"));
    }

    /** As {@link #unauthorized()}, where the client has to learn what else it should have done. */
    public static OAuthError unauthorized(Sentence description) {
        return new OAuthError(401, "unauthorized", description, CHALLENGE, null);
    }

    /** A token sent in two ways, or not written as a token is: RFC 6750 gives it no body. */
    public static OAuthError malformedToken() {
        return new OAuthError(
                400, null, Sentence.of("http.tokenMalformed"), CHALLENGE + " error=\"" + INVALID_REQUEST + "\"", null);
    }

    public static OAuthError invalidToken() {
        Sentence description = Sentence.of("http.tokenInvalid");
        return new OAuthError(401, "invalid_token", description, CHALLENGE + " error=\"invalid_token\"", null);
    }

    public static OAuthError insufficientScope(String needed) {
        return new OAuthError(
                403,
                "insufficient_scope",
                Sentence.of("http.scopeNeeded", needed),
                CHALLENGE + " error=\"insufficient_scope\", scope=\"" + needed + "\"",
                needed);
    }

    static OAuthError serverError() {
        return of(500, "server_error", Sentence.of("http.serverFailed"));
    }

    public int status() {
        return status;
    }

    /** JSON; empty where RFC 6750 wants no body. */
    public Optional<String> body() {
        return Optional.ofNullable(error).map(code -> {
            JsonObjectBuilder body =
                    Json.createObjectBuilder().add("error", code).add("error_description", getMessage());
            Optional.ofNullable(scope).ifPresent(needed -> body.add("scope", needed));
            return body.build().toString();
        });
    }

    /** Answers with the error. */
    public static final class Mapper implements ExceptionMapper<OAuthError> {

        @Override
        public Response toResponse(OAuthError error) {
            Response.ResponseBuilder response =
                    Response.status(error.status).header(HttpHeaders.WWW_AUTHENTICATE, error.challenge);
            error.body().ifPresent(body -> response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body));
            return response.build();
        }
    }
}
