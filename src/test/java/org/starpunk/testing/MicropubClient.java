package org.starpunk.testing;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.starpunk.microformats.Mf2Json;

/** A Micropub client with a token, or without one. */
public record MicropubClient(URI endpoint, Optional<String> token) {

    // Its attempt to upgrade to HTTP/2 would leave a refused body unanswered.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** By the server and the scopes: signing in takes its time. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    /** A client of a shared server whose token its owner made on the page for it, with these scopes. */
    public static MicropubClient of(StarPunkServer server, String... scopes) {
        String token = TOKENS.computeIfAbsent(server.url() + String.join(" ", scopes), any -> FormClient.owner(server)
                .newToken("Tests", scopes));
        return withToken(server.url(), token);
    }

    public static MicropubClient withToken(URI site, String token) {
        return new MicropubClient(site.resolve("/micropub"), Optional.of(token));
    }

    public MicropubClient withoutToken() {
        return new MicropubClient(endpoint, Optional.empty());
    }

    /** Creates a post that must succeed, and gives its URL. */
    public URI create(String form) {
        return location(form(form));
    }

    /** Creates a post of JSON properties that must succeed, and gives its URL. */
    public URI createJson(String properties) {
        return location(json("{\"type\":[\"h-entry\"],\"properties\":{" + properties + "}}"));
    }

    public HttpResponse<String> form(String encoded) {
        return post(FORM, encoded);
    }

    public HttpResponse<String> json(String body) {
        return post(JSON, body);
    }

    public HttpResponse<String> post(String contentType, String body) {
        return send(request("").header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> multipart(MultipartBody body) {
        return send(
                request("").header("Content-Type", MultipartBody.CONTENT_TYPE).POST(body.publisher()));
    }

    /** Creates a post, or uploads a file, that must succeed, and gives its URL. */
    public URI createMultipart(MultipartBody body) {
        return location(multipart(body));
    }

    /** The same client, at the media endpoint. */
    public MicropubClient media() {
        return new MicropubClient(endpoint.resolve("/micropub/media"), token);
    }

    public HttpResponse<String> method(String method, BodyPublisher body) {
        return send(request("").method(method, body));
    }

    public HttpResponse<String> query(String query) {
        return send(request("?" + query).GET());
    }

    /** The properties of a post that must be there. */
    public JsonObject source(URI post) {
        return read(query("q=source&url=" + encode(post.toString()))).getJsonObject("properties");
    }

    public JsonArray source(URI post, String property) {
        return source(post).getJsonArray(property);
    }

    /** What a visitor without any credentials sees at a URL. */
    public HttpResponse<String> visit(URI url) {
        return send(HttpRequest.newBuilder(url).GET());
    }

    public HttpRequest.Builder request(String suffix) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + suffix));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer that must be 200. */
    public static JsonObject read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response + " " + response.body());
        }
        return Mf2Json.read(response.body());
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI location(HttpResponse<String> response) {
        if (response.statusCode() != 201) {
            throw new AssertionError(response + " " + response.body());
        }
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
