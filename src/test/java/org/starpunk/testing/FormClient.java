package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person without JavaScript, or a script: it keeps cookies, reads a page, fills in the form that it finds there, and
 * submits it with whatever hidden fields the form has.
 */
public final class FormClient {

    private static final Map<URI, FormClient> OWNERS = new ConcurrentHashMap<>();

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();

    private final HttpClient withoutRedirects =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final URI site;

    public FormClient(URI site) {
        this.site = site;
    }

    /**
     * The owner of a shared server, who has signed in once, as that takes as long as a good password hash must; again,
     * when a test has ended all sessions.
     */
    public static FormClient owner(StarPunkServer server) {
        FormClient owner =
                OWNERS.computeIfAbsent(server.url(), site -> new FormClient(site).signIn(StarPunkServer.PASSWORD));
        boolean isSignedIn = owner.get("/admin/help").selectFirst("input[type=password]") == null;
        return isSignedIn ? owner : owner.signIn(StarPunkServer.PASSWORD);
    }

    /** Signs in as the owner; fails unless the admin pages open afterwards. */
    public FormClient signIn(String password) {
        Document page = get("/admin/sign-in");
        submit(formWith(page, "input[type=password]"), Map.of("input[type=password]", password), List.of());
        if (get("/admin/notes").selectFirst("input[type=password]") != null) {
            throw new IllegalStateException("The password was not accepted.");
        }
        return this;
    }

    /** The values of the cookies that this person has. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .toList();
    }

    /** Makes an access token and gives its text. */
    public String newToken(String name, String... scopes) {
        FormElement form = formWith(get("/admin/tokens"), "input[type=text]");
        Document answer = submit(form, Map.of("input[type=text]", name), List.of(scopes));
        Element token = answer.selectFirst(".token");
        if (token == null) {
            throw new IllegalStateException("No token on the page:\n" + answer);
        }
        return token.text();
    }

    /** The headers of a page that this person opens. */
    public HttpHeaders headers(String path, String... sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        return send((sent.length == 0 ? request : request.headers(sent)).build())
                .headers();
    }

    /** The answer itself to who opens an address, wherever it leads. */
    public HttpResponse<String> answer(String path) {
        return send(withoutRedirects, HttpRequest.newBuilder(site.resolve(path)).build());
    }

    /** The bytes of a file that this person downloads, as they come. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        return send(
                client, (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    /** What is said of a file, without it. */
    public HttpResponse<byte[]> head(String path) {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return send(client, request, BodyHandlers.ofByteArray());
    }

    /** What a module of a page is answered, which has the proof of its page. */
    public HttpResponse<String> ask(String path, String proof, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Form-Proof", proof)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    public Document get(String path) {
        return Jsoup.parse(
                send(HttpRequest.newBuilder(site.resolve(path)).build()).body(),
                site.resolve(path).toString());
    }

    /**
     * Submits a form.
     *
     * @param texts what to type, by the CSS selector of the field
     * @param checked the values of the boxes to tick
     */
    public Document submit(FormElement form, Map<String, String> texts, List<String> checked) {
        texts.forEach((selector, text) -> {
            Element field = form.selectFirst(selector);
            if (field.normalName().equals("textarea")) {
                field.text(text);
            } else if (field.normalName().equals("select")) {
                field.select("option")
                        .forEach(option -> option.attr("selected", option.val().equals(text)));
            } else {
                field.val(text);
            }
        });
        form.select("input[type=checkbox], input[type=radio]").stream()
                .filter(box -> checked.contains(box.val()))
                .forEach(box -> box.attr("checked", true));
        Element button = form.selectFirst("input[type=submit]");
        return page(answerTo(form, button == null ? form.selectFirst("button[type=submit]") : button));
    }

    /** Presses one of the buttons of a form. */
    public Document press(Element button) {
        return page(answerTo(button));
    }

    /** As {@link #press}, with files in a field of the form, by their names. */
    public Document press(Element button, String field, Map<String, byte[]> files) {
        FormElement form = (FormElement) button.closest("form");
        MultipartBody body = new MultipartBody();
        sent(form).forEach(pair -> body.field(pair.getKey(), pair.getValue()));
        body.field(button.attr("name"), button.attr("value"));
        files.forEach((name, content) -> body.file(field, name, content));
        return page(send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", MultipartBody.CONTENT_TYPE)
                .POST(body.publisher())
                .build()));
    }

    /** What a script of the page that is open would send. */
    public HttpResponse<String> post(String path, byte[] content, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).POST(BodyPublishers.ofByteArray(content));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** As {@link #press}, with the status of what it has led to. */
    public HttpResponse<String> answerTo(Element button) {
        return answerTo((FormElement) button.closest("form"), button);
    }

    /** As {@link #press}, with the first answer itself, wherever that leads. */
    public HttpResponse<String> firstAnswerTo(Element button) {
        return send(withoutRedirects, request((FormElement) button.closest("form"), button));
    }

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    private HttpResponse<String> answerTo(FormElement form, Element button) {
        return send(request(form, button));
    }

    private static HttpRequest request(FormElement form, Element button) {
        List<String> pairs = new ArrayList<>();
        sent(form).forEach(pair -> pairs.add(encode(pair.getKey()) + "=" + encode(pair.getValue())));
        if (button != null) {
            pairs.add(encode(button.attr("name")) + "=" + encode(button.attr("value")));
        }
        String fields = String.join("&", pairs);
        String action = form.absUrl("action");
        if (form.attr("method").equalsIgnoreCase("get")) {
            return HttpRequest.newBuilder(URI.create(action + "?" + fields)).build();
        }
        return HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
    }

    /** The fields as browsers send them, but for the buttons. */
    private static List<Map.Entry<String, String>> sent(FormElement form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Map<String, Iterator<Element>> elements = new HashMap<>();
        form.formData().stream().filter(pair -> isSent(form, pair.key())).forEach(pair -> {
            Iterator<Element> named = elements.computeIfAbsent(
                    pair.key(), name -> form.select("input[name=" + name + "], textarea[name=" + name + "]")
                            .iterator());
            fields.add(Map.entry(pair.key(), named.hasNext() ? text(named.next(), pair.value()) : pair.value()));
        });
        return fields;
    }

    /**
     * What a field says: in a field of one line browsers leave out all line ends, and around an address the blanks, too; in a
     * larger one, each line end is two characters.
     */
    private static String text(Element field, String value) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText().replaceAll("\\r\\n?|\\n", "\r\n");
        }
        return switch (field.attr("type")) {
            case "text", "search" -> value.replaceAll("[\\r\\n]", "");
            case "url" -> value.replaceAll("[\\r\\n]", "").strip();
            default -> value;
        };
    }

    /** Not the buttons, of which a browser sends the one that is pressed. */
    private static boolean isSent(FormElement form, String name) {
        return form.select("[name=" + name + "]").stream()
                .anyMatch(field -> !field.attr("type").equals("submit"));
    }

    /** The form of a page that has such a field. */
    public static FormElement formWith(Document page, String selector) {
        return page.forms().stream()
                .filter(form -> form.selectFirst(selector) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No form with " + selector + " on the page:\n" + page));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(client, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        return send(client, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
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
