package org.starpunk.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;

/**
 * An application on this machine to which the owner signs in with nothing but the address of the site: a page with a
 * link, a client id document and a callback, and what IndieAuth 5 tells a client to do.
 */
final class SmallApplication implements AutoCloseable {

    private static final Pattern METADATA = Pattern.compile("<([^>]+)>; *rel=\"?indieauth-metadata\"?");

    private final HttpServer server;
    private final JsonObject document;
    private final URI me;
    private final String scope;
    private final String state = secret();
    private final String verifier = secret();
    private JsonObject metadata;
    private JsonObject tokens;

    private SmallApplication(HttpServer server, JsonObject document, URI me, String scope) {
        this.server = server;
        this.document = document;
        this.me = me;
        this.scope = scope;
        server.createContext("/", exchange -> answer(exchange, 200, "text/html", page("<a href=/begin>Sign in</a>")));
        server.createContext("/id", exchange -> answer(exchange, 200, "application/json", this.document.toString()));
        server.createContext("/begin", this::begin);
        server.createContext("/callback", this::end);
    }

    /**
     * @param name what it calls itself
     * @param redirectUris those on other origins
     */
    static SmallApplication start(String name, URI me, String scope, String... redirectUris) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            String home = home(server);
            JsonArrayBuilder redirects =
                    Json.createArrayBuilder(List.of(redirectUris)).add(home + "callback");
            JsonObjectBuilder document = Json.createObjectBuilder()
                    .add("client_id", home + "id")
                    .add("client_name", name)
                    .add("client_uri", home)
                    .add("redirect_uris", redirects);
            SmallApplication application = new SmallApplication(server, document.build(), me, scope);
            server.start();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String home(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    String home() {
        return home(server);
    }

    String clientId() {
        return document.getString("client_id");
    }

    /** What came of the code. */
    JsonObject tokens() {
        return tokens;
    }

    /** What the site says of itself. */
    JsonObject metadata() {
        return metadata;
    }

    /** Where the owner is asked; the server of the site has said where that is. */
    String request() {
        metadata = MicropubClient.read(get(discover()));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId());
        parameters.put("redirect_uri", home() + "callback");
        parameters.put("state", state);
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("scope", scope);
        parameters.put("me", me.toString());
        return metadata.getString("authorization_endpoint") + "?" + IndieAuthClient.form(parameters);
    }

    /** From the header of the home page (IndieAuth 4.1). */
    private URI discover() {
        return get(me).headers().allValues("Link").stream()
                .map(METADATA::matcher)
                .filter(Matcher::find)
                .map(link -> me.resolve(link.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", request());
        answer(exchange, 302, "text/plain", "");
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> answer = Stream.of(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        if (!state.equals(answer.get("state")) || !metadata.getString("issuer").equals(answer.get("iss"))) {
            answer(exchange, 400, "text/html", page("<h1>Somebody else</h1>"));
        } else if (answer.containsKey("error")) {
            answer(exchange, 200, "text/html", page("<h1>" + answer.get("error") + "</h1>"));
        } else {
            tokens = MicropubClient.read(post(
                    "token_endpoint",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            answer.get("code"),
                            "client_id",
                            clientId(),
                            "redirect_uri",
                            home() + "callback",
                            "code_verifier",
                            verifier)));
            answer(exchange, 200, "text/html", page("<h1>Signed in</h1>"));
        }
    }

    /** Asks for the next tokens. */
    void refresh() {
        tokens = MicropubClient.read(post(
                "token_endpoint",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.getString("refresh_token"),
                        "client_id",
                        clientId())));
    }

    /** Signs out. */
    void revoke() {
        post("revocation_endpoint", Map.of("token", tokens.getString("access_token")));
    }

    private HttpResponse<String> post(String endpoint, Map<String, String> form) {
        return MicropubClient.send(HttpRequest.newBuilder(URI.create(metadata.getString(endpoint)))
                .header("Content-Type", MicropubClient.FORM)
                .POST(BodyPublishers.ofString(IndieAuthClient.form(form))));
    }

    private static HttpResponse<String> get(URI url) {
        return MicropubClient.send(HttpRequest.newBuilder(url));
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=en><title>An application</title><body>" + body;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
