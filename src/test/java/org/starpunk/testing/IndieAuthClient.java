package org.starpunk.testing;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * An application that signs in with IndieAuth, and the owner in front of it. It is on this machine, and nobody listens at
 * its address: what the browser is sent there with is in the answer.
 */
public record IndieAuthClient(URI site, FormClient owner, String clientId, String redirectUri) {

    public static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more";

    /** The SHA-256 of {@link #VERIFIER}. */
    public static final String CHALLENGE = "y5UF_tmp_ICTDGza-Ou2vUvx2cu7DBN-Xwf_z0RDfTw";

    public static final String STATE = "any state";

    private static final String HOME = "http://127.0.0.1:9/app";

    public static IndieAuthClient of(StarPunkServer server) {
        return new IndieAuthClient(server.url(), FormClient.owner(server), HOME, HOME + "/callback");
    }

    /** The same, in front of another node of the site. */
    public IndieAuthClient at(StarPunkServer node) {
        return new IndieAuthClient(node.url(), owner, clientId, redirectUri);
    }

    /** The parameters of a request for authorization, in an order of their own. */
    public Map<String, String> request(String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("state", STATE);
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        parameters.put("scope", scope);
        return parameters;
    }

    /** The answer to a request for authorization, wherever it leads. */
    public HttpResponse<String> authorize(String query) {
        return MicropubClient.send(HttpRequest.newBuilder(URI.create(site + "auth?" + query)));
    }

    /** The page on which the owner is asked. */
    public Document consentPage(String query) {
        return owner.get("/auth?" + query);
    }

    /** The answer to the owner, who has unticked some scopes and agrees. */
    public HttpResponse<String> approve(Document page, String... unticked) {
        page.select("input[type=checkbox]").stream()
                .filter(box -> List.of(unticked).contains(box.val()))
                .forEach(box -> box.removeAttr("checked"));
        return owner.firstAnswerTo(page.selectFirst("[name=approve]"));
    }

    /** A code for these scopes; the owner agrees to all of them. */
    public String code(String scope) {
        return parameters(approve(consentPage(form(request(scope))))).get("code");
    }

    /** The form that redeems a code. */
    public Map<String, String> redemption(String code) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("code_verifier", VERIFIER);
        return parameters;
    }

    /** The form that asks for the next tokens. */
    public Map<String, String> refreshment(String refreshToken) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "refresh_token");
        parameters.put("refresh_token", refreshToken);
        parameters.put("client_id", clientId);
        return parameters;
    }

    /** The tokens of a new grant. */
    public JsonObject signIn(String scope) {
        return MicropubClient.read(post("auth/token", redemption(code(scope))));
    }

    public JsonObject refresh(String refreshToken) {
        return MicropubClient.read(post("auth/token", refreshment(refreshToken)));
    }

    /** Whether a token opens anything. */
    public boolean isLive(String accessToken) {
        return MicropubClient.send(HttpRequest.newBuilder(site.resolve("auth/token"))
                                .header("Authorization", "Bearer " + accessToken))
                        .statusCode()
                == 200;
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return post(path, form(form), headers);
    }

    public HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", MicropubClient.FORM)
                .POST(BodyPublishers.ofString(form));
        return MicropubClient.send(headers.length == 0 ? request : request.headers(headers));
    }

    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + MicropubClient.encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What the browser is sent to the client with. */
    public static Map<String, String> parameters(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body())));
        return Stream.of(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
