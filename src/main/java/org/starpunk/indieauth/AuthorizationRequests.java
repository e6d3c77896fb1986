package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.starpunk.indieauth.Authorization.Answered;
import org.starpunk.indieauth.Authorization.Asked;
import org.starpunk.indieauth.Authorization.Unverified;
import org.starpunk.sentence.Sentence;

/** Reads what a client asks for, and sees that everything about it is right: first who it is, and where it may be answered. */
@Dependent
public class AuthorizationRequests {

    private static final String INVALID_REQUEST = "invalid_request";

    /** Those that the client is told about, once it is certain who it is. */
    private static final List<String> NAMES =
            List.of("response_type", "state", "code_challenge", "code_challenge_method", "scope", "me");

    /** RFC 6749 3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*");

    @Inject
    private ClientInformationReader clients;

    @Inject
    private AuthorizationResponse response;

    /** @param query as it was sent */
    public Authorization read(String query, Asker asker) {
        Optional<AuthorizationQuery> parsed = AuthorizationQuery.parse(query == null ? "" : query);
        return parsed.isEmpty() ? unverified(Sentence.of("http.percentSign")) : read(parsed.get(), asker);
    }

    private Authorization read(AuthorizationQuery query, Asker asker) {
        for (String name : List.of("client_id", "redirect_uri")) {
            if (query.repeats(name)) {
                return unverified(Sentence.of("indieauth.repeated", name));
            }
            if (query.find(name).isEmpty()) {
                return unverified(Sentence.of("indieauth.parameterNeeded", name));
            }
        }
        Optional<ClientId> clientId = query.find("client_id").flatMap(ClientId::of);
        if (clientId.isEmpty()) {
            return unverified(Sentence.of("indieauth.clientIdInvalid"));
        }
        Optional<RedirectUri> redirectUri = query.find("redirect_uri").flatMap(RedirectUri::of);
        if (redirectUri.isEmpty()) {
            return unverified(Sentence.of("indieauth.redirectUriInvalid"));
        }
        try {
            ClientInformation client = clients.read(clientId.get(), asker);
            return client.isAnsweredAt(redirectUri.get())
                    ? read(query, client, redirectUri.get())
                    : unverified(Sentence.of("indieauth.redirectUriNotListed"));
        } catch (ClientException e) {
            return new Unverified(e.status(), e.sentence());
        }
    }

    private Authorization read(AuthorizationQuery query, ClientInformation client, RedirectUri redirectUri) {
        Optional<String> state = query.repeats("state") ? Optional.empty() : query.find("state");
        Optional<Fault> fault = fault(query);
        if (fault.isPresent()) {
            return new Answered(
                    response.error(redirectUri, fault.get().error(), fault.get().description(), state));
        }
        Set<Scope> scopes = Scope.parse(query.find("scope").orElse(""));
        CodeChallenge challenge =
                query.find("code_challenge").flatMap(CodeChallenge::of).orElseThrow();
        return new Asked(
                new AuthorizationRequest(client.clientId(), redirectUri, state.orElseThrow(), challenge, scopes),
                client);
    }

    /** What the client is to be told, with its code of RFC 6749 4.1.2.1. */
    private record Fault(String error, Sentence description) {}

    private static Optional<Fault> fault(AuthorizationQuery query) {
        for (String name : NAMES) {
            if (query.repeats(name)) {
                return fault(INVALID_REQUEST, Sentence.of("indieauth.repeated", name));
            }
        }
        if (query.find("response_type").filter(type -> !type.equals("code")).isPresent()) {
            return fault("unsupported_response_type", Sentence.of("indieauth.responseType"));
        }
        for (String name : List.of("response_type", "state", "code_challenge", "code_challenge_method")) {
            if (query.find(name).isEmpty()) {
                return fault(INVALID_REQUEST, Sentence.of("indieauth.parameterNeeded", name));
            }
        }
        if (!query.find("code_challenge_method").orElseThrow().equals(CodeChallenge.METHOD)) {
            return fault(INVALID_REQUEST, Sentence.of("indieauth.challengeMethod", CodeChallenge.METHOD));
        }
        if (query.find("code_challenge").flatMap(CodeChallenge::of).isEmpty()) {
            return fault(INVALID_REQUEST, Sentence.of("indieauth.challengeInvalid"));
        }
        if (!SCOPE.matcher(query.find("scope").orElse("")).matches()) {
            return fault("invalid_scope", Sentence.of("indieauth.scopeMalformed"));
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(String error, Sentence description) {
        return Optional.of(new Fault(error, description));
    }

    private static Unverified unverified(Sentence reason) {
        return new Unverified(400, reason);
    }
}
