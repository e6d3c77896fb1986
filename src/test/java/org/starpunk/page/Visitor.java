package org.starpunk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who looks at the site and follows no redirect. */
final class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;

    Visitor(URI site) {
        this.site = site;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) {
        return send(BodyHandlers.ofByteArray(), "GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(BodyHandlers.ofString(), method, path, headers);
    }

    private <T> HttpResponse<T> send(BodyHandler<T> body, String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).method(method, BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body(), site.resolve(path).toString());
    }

    /** Sends a request target as it stands, which no well-behaved client would. */
    String getRaw(String target) {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
