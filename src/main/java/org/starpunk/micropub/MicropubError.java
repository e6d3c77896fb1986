package org.starpunk.micropub;

import jakarta.ejb.ApplicationException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.indieauth.Scope;
import org.starpunk.media.MediaException;

/** What a client is told when a request cannot be served (Micropub 3.8, RFC 6750 section 3). */
@ApplicationException(rollback = true)
public final class MicropubError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String CHALLENGE = "Bearer";

    private final int status;
    private final String error;
    private final String challenge;
    private final Scope scope;

    private MicropubError(int status, String error, String description, String challenge, Scope scope) {
        super(description);
        this.status = status;
        this.error = error;
        this.challenge = challenge;
        this.scope = scope;
    }

    static MicropubError invalidRequest(String description) {
        return new MicropubError(400, "invalid_request", description, null, null);
    }

    static MicropubError tooLarge(long limit) {
        return tooLarge("The body", limit);
    }

    /** @param what begins the sentence */
    static MicropubError tooLarge(String what, long limit) {
        return new MicropubError(413, "invalid_request", what + " has more than " + limit + " bytes.", null, null);
    }

    static MicropubError of(MediaException e) {
        int status =
                switch (e.reason()) {
                    case TOO_LARGE -> 413;
                    case UNSUPPORTED -> 415;
                    case UNREADABLE -> 400;
                };
        return new MicropubError(status, "invalid_request", e.getMessage(), null, null);
    }

    static MicropubError unsupportedMediaType(String description) {
        return new MicropubError(415, "invalid_request", description, null, null);
    }

    static MicropubError unauthorized() {
        return unauthorized("This needs an access token.");
    }

    static MicropubError lateToken() {
        return unauthorized("Send the access token before the first file: in the header, or in a part of its own.");
    }

    private static MicropubError unauthorized(String description) {
        return new MicropubError(401, "unauthorized", description, CHALLENGE, null);
    }

    /** A token sent in two ways, or not written as a token is: RFC 6750 gives it no body. */
    static MicropubError malformedToken() {
        return new MicropubError(
                400, null, "The access token is malformed.", CHALLENGE + " error=\"invalid_request\"", null);
    }

    static MicropubError invalidToken() {
        String description = "The access token is unknown, expired or revoked.";
        return new MicropubError(401, "invalid_token", description, CHALLENGE + " error=\"invalid_token\"", null);
    }

    static MicropubError insufficientScope(Scope needed) {
        return new MicropubError(
                403,
                "insufficient_scope",
                "This needs the scope " + needed + ".",
                CHALLENGE + " error=\"insufficient_scope\", scope=\"" + needed + "\"",
                needed);
    }

    static MicropubError serverError() {
        return new MicropubError(
                500, "server_error", "Something went wrong here; the server's log says what.", null, null);
    }

    static MicropubError of(Obstacle obstacle) {
        String error = obstacle.status() == 507 ? "insufficient_storage" : "temporarily_unavailable";
        return new MicropubError(obstacle.status(), error, obstacle.wordsForWriter(), null, null);
    }

    int status() {
        return status;
    }

    /** JSON; empty where RFC 6750 wants no body. */
    Optional<String> body() {
        return Optional.ofNullable(error).map(code -> {
            JsonObjectBuilder body =
                    Json.createObjectBuilder().add("error", code).add("error_description", getMessage());
            Optional.ofNullable(scope).ifPresent(needed -> body.add("scope", needed.toString()));
            return body.build().toString();
        });
    }

    /** Answers with the error. */
    public static final class Mapper implements ExceptionMapper<MicropubError> {

        @Override
        public Response toResponse(MicropubError error) {
            Response.ResponseBuilder response =
                    Response.status(error.status).header(HttpHeaders.WWW_AUTHENTICATE, error.challenge);
            error.body().ifPresent(body -> response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body));
            return response.build();
        }
    }
}
