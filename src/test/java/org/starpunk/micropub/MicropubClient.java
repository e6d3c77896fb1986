package org.starpunk.micropub;

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
import java.util.Optional;
import org.starpunk.microformats.Mf2Json;

/** A Micropub client with a token, or without one. */
record MicropubClient(URI endpoint, Optional<String> token) {

    // Its attempt to upgrade to HTTP/2 would leave a refused body unanswered.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    static MicropubClient withToken(URI site, String token) {
        return new MicropubClient(site.resolve("/micropub"), Optional.of(token));
    }

    MicropubClient withoutToken() {
        return new MicropubClient(endpoint, Optional.empty());
    }

    /** Creates a post that must succeed, and gives its URL. */
    URI create(String form) {
        return location(form(form));
    }

    /** Creates a post of JSON properties that must succeed, and gives its URL. */
    URI createJson(String properties) {
        return location(json("{\"type\":[\"h-entry\"],\"properties\":{" + properties + "}}"));
    }

    HttpResponse<String> form(String encoded) {
        return post(FORM, encoded);
    }

    HttpResponse<String> json(String body) {
        return post(JSON, body);
    }

    HttpResponse<String> post(String contentType, String body) {
        return send(request("").header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> method(String method, BodyPublisher body) {
        return send(request("").method(method, body));
    }

    HttpResponse<String> query(String query) {
        return send(request("?" + query).GET());
    }

    /** The properties of a post that must be there. */
    JsonObject source(URI post) {
        return read(query("q=source&url=" + encode(post.toString()))).getJsonObject("properties");
    }

    JsonArray source(URI post, String property) {
        return source(post).getJsonArray(property);
    }

    /** What a visitor without any credentials sees at a URL. */
    HttpResponse<String> visit(URI url) {
        return send(HttpRequest.newBuilder(url).GET());
    }

    HttpRequest.Builder request(String suffix) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + suffix));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
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
    static JsonObject read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response + " " + response.body());
        }
        return Mf2Json.read(response.body());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI location(HttpResponse<String> response) {
        if (response.statusCode() != 201) {
            throw new AssertionError(response + " " + response.body());
        }
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
