package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.indieauth.Scope;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.8, for every action with every scope, and with every token that opens nothing. */
@ParameterizedClass
@EnumSource
class MicropubScopesIT {

    private static final List<Scope> OF_ANY_POST = List.of(Scope.CREATE, Scope.UPDATE, Scope.DELETE, Scope.UNDELETE);
    private static final List<Scope> OF_POSTS =
            List.of(Scope.CREATE, Scope.UPDATE, Scope.DELETE, Scope.UNDELETE, Scope.DRAFT);
    private static final String ALL = "create update delete undelete draft media";

    @Parameter
    private DatabaseVendor vendor;

    private MicropubServer server;
    private URI post;

    /** What a client can ask for; the token is in the header, or in the form where there is one. */
    enum Action {
        QUERY(Scope.CREATE, Scope.UPDATE, Scope.DELETE, Scope.UNDELETE, Scope.DRAFT, Scope.MEDIA),
        CREATE_BY_FORM(Scope.CREATE, Scope.DRAFT),
        CREATE(Scope.CREATE, Scope.DRAFT),
        UPDATE(Scope.UPDATE),
        DELETE_BY_FORM(Scope.DELETE),
        DELETE(Scope.DELETE),
        UNDELETE_BY_FORM(Scope.UNDELETE),
        UNDELETE(Scope.UNDELETE);

        private final Scope needed;
        private final Set<Scope> allowedBy;

        Action(Scope needed, Scope... others) {
            this.needed = needed;
            this.allowedBy = EnumSet.of(needed, others);
        }

        /** The form that asks for it; empty when it is JSON or a query. */
        Optional<String> form(URI post) {
            return switch (this) {
                case CREATE_BY_FORM -> Optional.of("h=entry&content=Hello");
                case DELETE_BY_FORM -> Optional.of("action=delete&url=" + post);
                case UNDELETE_BY_FORM -> Optional.of("action=undelete&url=" + post);
                default -> Optional.empty();
            };
        }

        HttpResponse<String> send(MicropubClient client, URI post) {
            String about = json("'url':'" + post + "'");
            return switch (this) {
                case QUERY -> client.query("q=config");
                case CREATE -> client.json("{\"type\":[\"h-entry\"],\"properties\":{\"content\":[\"Hello\"]}}");
                case UPDATE -> client.json("{\"action\":\"update\"," + about + ",\"replace\":{\"content\":[\"New\"]}}");
                case DELETE -> client.json("{\"action\":\"delete\"," + about + "}");
                case UNDELETE -> client.json("{\"action\":\"undelete\"," + about + "}");
                default -> client.form(form(post).orElseThrow());
            };
        }
    }

    @BeforeEach
    void post() {
        server = MicropubServer.shared(vendor);
        post = server.client("create").create("content=Target");
    }

    @ParameterizedTest
    @EnumSource
    void each_scope_allows_what_it_says_and_anything_else_is_403_insufficient_scope(Action action) {
        for (Scope scope : Scope.values()) {
            MicropubClient client = server.clientWithScope(scope.toString());
            assertAllowed(action.send(client, post), action, scope);
            action.form(post)
                    .map(form -> client.withoutToken()
                            .form(form + "&access_token=" + client.token().orElseThrow()))
                    .ifPresent(response -> assertAllowed(response, action, scope));
            restore();
        }
        assertThat(action.send(server.clientWithScope(ALL), post).statusCode()).isLessThan(300);
    }

    /** What a client can ask for in the query of a URL. */
    enum Query {
        CONFIG("q=config", MicropubAction.SCOPES),
        SYNDICATE_TO("q=syndicate-to", MicropubAction.SCOPES),
        POST_TYPES("q=post-types", MicropubAction.SCOPES),
        CATEGORY("q=category", MicropubAction.SCOPES),
        SOURCE("q=source", MicropubScopesIT.OF_POSTS),
        SOURCE_OF_DRAFTS("q=source&post-status=draft", OF_POSTS),
        SOURCE_OF_SCHEDULED("q=source&post-status=scheduled", OF_ANY_POST),
        SOURCE_OF_PRIVATE("q=source&url=%s", OF_ANY_POST),
        UPLOADS("q=source", List.of(Scope.MEDIA, Scope.CREATE)),
        LAST_UPLOAD("q=last", List.of(Scope.MEDIA, Scope.CREATE));

        private final String query;
        private final List<Scope> allowedBy;

        Query(String query, List<Scope> allowedBy) {
            this.query = query;
            this.allowedBy = allowedBy;
        }

        HttpResponse<String> send(MicropubClient client, URI post) {
            MicropubClient asking = this == UPLOADS || this == LAST_UPLOAD ? client.media() : client;
            return asking.query(query.formatted(URLEncoder.encode(post.toString(), StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_public_needs_a_scope_that_may_touch_it(Query query) {
        URI secret = server.client("create").create("content=Secret&visibility=private");
        for (Scope scope : Scope.values()) {
            HttpResponse<String> response = query.send(server.clientWithScope(scope.toString()), secret);
            if (query.allowedBy.contains(scope)) {
                assertThat(response.statusCode()).as("%s with %s", query, scope).isEqualTo(200);
            } else {
                assertThat(response.statusCode()).as("%s with %s", query, scope).isEqualTo(403);
                assertThat(response.body()).startsWith(json("{'error':'insufficient_scope'"));
            }
        }
        assertThat(query.send(server.client("create").withoutToken(), secret).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_for_drafts_looks_at_drafts_alone() {
        server.client("create").create("content=Secret&visibility=private");
        URI draft = server.client("create").create("content=Unfinished&post-status=draft");
        MicropubClient drafts = server.clientWithScope("draft");
        JsonArray items =
                MicropubClient.read(drafts.query("q=source&limit=100")).getJsonArray("items");
        assertThat(items.toString()).contains(draft.toString());
        assertThat(items.getValuesAs(JsonObject.class)).allSatisfy(item -> assertThat(item.getJsonObject("properties")
                        .getJsonArray("post-status")
                        .getString(0))
                .isEqualTo("draft"));
        assertThat(drafts.source(draft, "content")).hasToString(json("['Unfinished']"));
    }

    @ParameterizedTest
    @EnumSource
    void without_a_token_it_is_401_unauthorized(Action action) {
        HttpResponse<String> response = action.send(server.client("create").withoutToken(), post);
        assertError(response, 401, "unauthorized", "Bearer");
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_that_is_unknown_expired_or_revoked_is_401_invalid_token_in_header_and_form(Action action) {
        for (MicropubClient client : new MicropubClient[] {
            MicropubClient.withToken(server.server().url(), "unknown"), server.expired(ALL), server.revoked(ALL)
        }) {
            assertError(action.send(client, post), 401, "invalid_token", "Bearer error=\"invalid_token\"");
            action.form(post)
                    .map(form -> client.withoutToken()
                            .form(form + "&access_token=" + client.token().orElseThrow()))
                    .ifPresent(
                            response -> assertError(response, 401, "invalid_token", "Bearer error=\"invalid_token\""));
        }
        assertUntouched();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_BY_FORM", "DELETE_BY_FORM", "UNDELETE_BY_FORM"})
    void a_token_in_the_header_and_in_the_form_is_400_without_a_body(Action action) {
        MicropubClient client = server.clientWithScope(ALL);
        HttpResponse<String> response = client.form(action.form(post).orElseThrow() + "&access_token="
                + client.token().orElseThrow());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer error=\"invalid_request\"");
        assertUntouched();
    }

    private static void assertAllowed(HttpResponse<String> response, Action action, Scope scope) {
        if (action.allowedBy.contains(scope)) {
            assertThat(response.statusCode())
                    .as("%s with %s: %s", action, scope, response.body())
                    .isLessThan(300);
        } else {
            String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + action.needed + "\"";
            assertError(response, 403, "insufficient_scope", challenge);
            assertThat(response.body()).contains(json("'scope':'" + action.needed + "'"));
        }
    }

    private static void assertError(HttpResponse<String> response, int status, String error, String challenge) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly(challenge);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.body()).startsWith(json("{'error':'" + error + "'"));
    }

    private void assertUntouched() {
        MicropubClient client = server.client("create");
        assertThat(client.visit(post).statusCode()).isEqualTo(200);
        assertThat(client.source(post, "content")).hasToString(json("['Target']"));
    }

    private void restore() {
        server.clientWithScope("undelete").form("action=undelete&url=" + post);
    }
}
