package org.starpunk.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.starpunk.testing.MultipartBody;

/** Sends single requests as they are: it follows no redirect and keeps no cookie. */
record Visitor(URI site) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(
                request(path, headers).method(method, BodyPublishers.noBody()).build());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, MultipartBody form) {
        return send(request(path)
                .header("Content-Type", MultipartBody.CONTENT_TYPE)
                .POST(form.publisher())
                .build());
    }

    /** Posts the password to the sign-in. */
    HttpResponse<String> signIn(String password, String to, String... headers) {
        Map<String, String> form = Map.of(
                "signInForm", "signInForm",
                "signIn", "Sign in",
                "password", password,
                "to", to,
                "jakarta.faces.ViewState", "stateless");
        return post("/admin/sign-in", form, headers);
    }

    /** Signs in, and gives the session's cookie as it is sent back. */
    String cookie(String password) {
        return signIn(password, "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.toString().replaceFirst("/$", "") + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
