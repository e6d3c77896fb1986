package org.starpunk.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
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

/** Speaks Micropub to a server, with a bearer token in the header. */
public final class MicropubClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String token;

    public MicropubClient(StarPunkServer server, String token) {
        this.endpoint = server.url("/micropub");
        this.token = token;
    }

    /** Posts a form; names and values alternate. */
    public HttpResponse<String> postForm(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return post("application/x-www-form-urlencoded", BodyPublishers.ofString(form.toString()));
    }

    public HttpResponse<String> postJson(String json) {
        return post("application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> post(String contentType, BodyPublisher body) {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", contentType)
                .POST(body));
    }

    /** The JSON that a query answers; the query is what follows the question mark. */
    public JsonObject query(String query) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(endpoint + "?" + query)));
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    /** All properties of the note at a permalink. */
    public JsonObject source(String permalink) {
        return query("q=source&url=" + URLEncoder.encode(permalink, StandardCharsets.UTF_8))
                .getJsonObject("properties");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
