package org.starpunk.indieauth;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.starpunk.http.OAuthError;
import org.starpunk.http.RequestBody;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.sentence.Sentence;

/**
 * A client id document in JSON.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/">its draft</a>
 */
final class JsonClientDocument {

    /** The draft recommends it: a document that keeps to it is read by every server. */
    private static final int MAX_BYTES = 5 * 1024;

    private JsonClientDocument() {}

    static ClientInformation read(ClientId client, byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new ClientException(Sentence.of("indieauth.clientTooLarge", MAX_BYTES));
        }
        JsonObject document = object(body);
        // A comparison of strings, so that no spelling of one client passes for another (draft, 3).
        if (!client.toString().equals(text(document, "client_id").orElse(""))) {
            throw new ClientException(Sentence.of("indieauth.clientIsAnother"));
        }
        if (document.containsKey("client_secret")
                || document.containsKey("client_secret_expires_at")
                || text(document, "token_endpoint_auth_method")
                        .filter(method -> method.startsWith("client_secret"))
                        .isPresent()) {
            throw new ClientException(Sentence.of("indieauth.clientHasSecret"));
        }
        return new ClientInformation(
                client,
                text(document, "client_name").flatMap(ClientText::name).orElse(client.host()),
                text(document, "client_uri").flatMap(ClientText::uri),
                text(document, "logo_uri").flatMap(ClientText::logo),
                ClientText.redirectUris(texts(document, "redirect_uris")),
                texts(document, "grant_types").contains("refresh_token"),
                true);
    }

    private static JsonObject object(byte[] body) {
        try {
            // RFC 8259 8.1: a byte order mark is none of the text.
            return Mf2Json.read(RequestBody.utf8(body).replaceFirst("^\uFEFF", ""));
        } catch (Mf2Exception | OAuthError e) {
            throw new ClientException(Sentence.of("indieauth.clientNotJson"));
        }
    }

    private static Optional<String> text(JsonObject document, String name) {
        return Optional.ofNullable(document.get(name))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString());
    }

    private static List<String> texts(JsonObject document, String name) {
        JsonValue value = document.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            // A program that has nothing to say of a member may say so.
            return List.of();
        }
        if (!(value instanceof JsonArray array) || !array.stream().allMatch(JsonString.class::isInstance)) {
            throw new ClientException(Sentence.of("indieauth.clientNotTexts", name));
        }
        return array.getValuesAs(JsonString::getString);
    }
}
