package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.Trials;

/**
 * What a stranger can make the server do with one request of two megabytes at most: 50 ms of its processor are the goal,
 * on a machine that does nothing else. The bound leaves room for machines that do.
 */
class AnonymousCostsIT {

    private static final Duration GOAL = Duration.ofMillis(50);
    private static final Duration BOUND = GOAL.multipliedBy(20);
    private static final int WARMING = Trials.number(2, 20);
    private static final int TRIES = 3;
    private static final int REQUESTS = Trials.number(2, 5);
    private static final int MOST = 2_000_000;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=x\r\n";

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final URI site = server.url();
    private final Map<String, Set<Integer>> answers = new LinkedHashMap<>();

    @Test
    void one_request_costs_little_whatever_it_is_and_wherever_it_goes() {
        MicropubClient owner = MicropubClient.of(server, "create");
        for (int i = 0; i < 20; i++) {
            owner.create("content=" + "A+note+of+many+words+%23" + i + ".+".repeat(500) + "&category=costs" + i);
        }
        Map<String, Shape> shapes = shapes();
        assertThat(shapes).hasSizeGreaterThan(40).allSatisfy((name, shape) -> assertThat(shape.request())
                .hasSizeLessThanOrEqualTo(MOST + 10_000));
        Map<String, Duration> costs = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> costs.put(name, cost(name, shape.request())));
        costs.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                .forEach(cost -> System.out.printf(
                        "%-45s %4d ms of CPU%s%n",
                        cost.getKey(),
                        cost.getValue().toMillis(),
                        cost.getValue().compareTo(GOAL) > 0 ? " (more than " + GOAL.toMillis() + ")" : ""));
        // Silence and a fault cost little, too.
        assertThat(answers).allSatisfy((name, statuses) -> assertThat(statuses)
                .as(name)
                .containsExactly(shapes.get(name).status()));
        assertThat(costs).allSatisfy((name, cost) -> assertThat(cost).as(name).isLessThan(BOUND));
    }

    /** The median of some tries. */
    private Duration cost(String name, String request) {
        IntStream.range(0, WARMING).forEach(i -> send(name, request));
        List<Duration> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Duration before = cpu();
            IntStream.range(0, REQUESTS).forEach(j -> send(name, request));
            tries.add(cpu().minus(before).dividedBy(REQUESTS));
        }
        Collections.sort(tries);
        return tries.get(TRIES / 2);
    }

    private Duration cpu() {
        return server.process().info().totalCpuDuration().orElseThrow();
    }

    /** Until the server has answered and closed; what it did not answer has the status 0. */
    private void send(String name, String request) {
        answers.computeIfAbsent(name, any -> new TreeSet<>())
                .add(RawConnection.answer(site, request).status());
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        pages(shapes);
        paths(shapes);
        headers(shapes);
        forms(shapes);
        parts(shapes);
        bodies(shapes);
        return shapes;
    }

    private static void pages(Map<String, Shape> shapes) {
        for (String path : List.of(
                "/",
                "/tags",
                "/tags?by=use",
                "/tags/costs1",
                "/feed.xml",
                "/feed.atom",
                "/feed.json",
                "/static/site.css",
                "/admin/sign-in",
                "/health",
                "/health/ready")) {
            shapes.put("GET " + path, get(200, path, ""));
        }
        shapes.put("GET /admin", get(303, "/admin", ""));
        shapes.put(
                "GET /auth with a state of 5,000 letters",
                get(
                        303,
                        "/auth?response_type=code&client_id=http://127.0.0.1:9/&redirect_uri=http://127.0.0.1:9/"
                                + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43) + "&state="
                                + "a".repeat(5000),
                        ""));
        shapes.put("GET /auth of nobody", get(400, "/auth?client_id=" + "a".repeat(5000), ""));
        shapes.put("GET /micropub?q=config", get(401, "/micropub?q=config", ""));
        shapes.put("HEAD /", request(200, "HEAD", "/", "", ""));
        shapes.put("OPTIONS /micropub", request(204, "OPTIONS", "/micropub", "", ""));
        shapes.put("TRACE /", request(405, "TRACE", "/", "", ""));
    }

    private static void paths(Map<String, Shape> shapes) {
        shapes.put("a path of 2,000 segments", get(404, "/a".repeat(2000), ""));
        shapes.put("a path that goes up 1,000 times", get(400, "/static" + "/..".repeat(1000), ""));
        shapes.put(
                "an escaped path that goes up", get(400, "/faces/jakarta.faces.resource" + "/%2e%2e".repeat(500), ""));
        shapes.put("a note of 4,000 letters", get(404, "/notes/" + "a".repeat(4000), ""));
        shapes.put("a tag of accents", get(404, "/tags/a" + "%CC%81%CC%96".repeat(500), ""));
        shapes.put("2,000 tags at once", get(404, "/tags/a" + "+a".repeat(2000), ""));
        shapes.put("a tag of joiners", get(404, "/tags/a" + "%E2%80%8D".repeat(700) + "b", ""));
        shapes.put("a cursor of 4,000 letters", get(404, "/?before=" + "9".repeat(4000), ""));
        shapes.put("1,000 parameters", get(200, "/?" + "a=b&".repeat(1000), ""));
        shapes.put("a file of 4,000 letters", get(404, "/media/" + "f".repeat(4000) + ".png", ""));
    }

    private static void headers(Map<String, Shape> shapes) {
        shapes.put(
                "90 headers",
                get(
                        200,
                        "/",
                        IntStream.range(0, 90)
                                .mapToObj(i -> "X-" + i + ": y\r\n")
                                .collect(Collectors.joining())));
        shapes.put("1,000 cookies", get(303, "/admin", "Cookie: " + "a=b; ".repeat(1000) + "\r\n"));
        shapes.put("a session that is none", get(303, "/admin", "Cookie: starpunk=" + "a".repeat(43) + "\r\n"));
        shapes.put("a session of 6,000 letters", get(303, "/admin", "Cookie: starpunk=" + "a".repeat(6000) + "\r\n"));
        shapes.put("500 media types", get(200, "/", "Accept: " + "text/html;q=0.5, ".repeat(400) + "*/*\r\n"));
        shapes.put(
                "500 languages",
                get(200, "/admin/sign-in", "Accept-Language: " + "de-DE;q=0.5, ".repeat(500) + "en\r\n"));
        shapes.put("700 entity tags", get(200, "/", "If-None-Match: " + "\"a\", ".repeat(700) + "\"b\"\r\n"));
        shapes.put("700 ranges", get(200, "/static/site.css", "Range: bytes=0-1" + ", 2-3".repeat(700) + "\r\n"));
        shapes.put(
                "a token of 6,000 letters",
                get(401, "/micropub?q=config", "Authorization: Bearer " + "a".repeat(6000) + "\r\n"));
        shapes.put("proxies in a row", get(200, "/", "X-Forwarded-For: " + "10.0.0.1, ".repeat(500) + "\r\n"));
    }

    private static void forms(Map<String, Shape> shapes) {
        shapes.put("a form of half a million pairs", post(400, "/micropub", FORM, "a=b&".repeat(MOST / 4)));
        shapes.put("a form of one long text", post(401, "/micropub", FORM, "content=" + "%41".repeat(MOST / 3 - 10)));
        shapes.put(
                "a form with a wrong token at its end",
                post(401, "/micropub", FORM, "content=" + "a".repeat(MOST - 100) + "&access_token=wrong"));
        shapes.put(
                "a form with a wrong token in front",
                post(401, "/micropub", FORM + "Authorization: Bearer wrong\r\n", "content=" + "a".repeat(MOST - 100)));
        shapes.put("a form of brackets", post(401, "/micropub", FORM, "a" + "[b]".repeat(300_000) + "=c"));
        shapes.put("a form of names with one hash", post(400, "/micropub", FORM, colliding()));
        String signIn = "signInForm=signInForm&jakarta.faces.ViewState=stateless&password=";
        shapes.put(
                "a password of accents",
                post(413, "/admin/sign-in", FORM, signIn + "a" + "%CC%81%CC%96".repeat(100_000)));
        shapes.put("a password of two megabytes", post(413, "/admin/sign-in", FORM, signIn + "a".repeat(MOST - 200)));
        shapes.put(
                "a view state of a megabyte",
                post(
                        413,
                        "/admin/sign-in",
                        FORM,
                        "signInForm=signInForm&jakarta.faces.ViewState=" + "A".repeat(1 << 20)));
        shapes.put("a sign-in of many names", post(413, "/admin/sign-in", FORM, colliding()));
        shapes.put("a code of two megabytes", post(413, "/auth/token", FORM, "code=" + "a".repeat(MOST - 100)));
        shapes.put("somebody else's note", post(403, "/admin/notes/new", FORM, "content=" + "a".repeat(MOST - 100)));
    }

    private static void parts(Map<String, Shape> shapes) {
        String text = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        String file = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a\"\r\n\r\n";
        String scans = "\u00FF\u00D8\u00FF\u00C2\0\13\10\u001B\u009F\u001B\u009F\1\1\21\0"
                + "\u00FF\u00DA\0\10\1\1\0\0\0\0\0".repeat(100_000);
        String frames = "GIF89a\1\0\1\0\0\0\0" + "\u002C\0\0\0\0\u00FF\u00FF\u00FF\u00FF\0\2\0".repeat(150_000);
        shapes.put("a JPEG of many scans", post(401, "/micropub/media", PARTS, file + scans));
        shapes.put("a GIF of many frames", post(401, "/micropub", PARTS, file + frames));
        shapes.put(
                "twenty files",
                post(
                        401,
                        "/micropub",
                        PARTS,
                        (file + "\u0089PNG\r\n\u001A\n" + "\0".repeat(90_000) + "\r\n").repeat(20)));
        shapes.put("parts without end", post(400, "/micropub", PARTS, text.repeat(MOST / text.length())));
        shapes.put(
                "a part of beginnings of boundaries",
                post(400, "/micropub", PARTS, text + text.replace("b\r\n", "\r\n--".repeat(490_000))));
        shapes.put(
                "parts without end to a screen",
                post(403, "/admin/notes/new", PARTS, text.repeat(MOST / text.length())));
        shapes.put(
                "a file of beginnings of boundaries to a screen",
                post(403, "/admin/notes/new", PARTS, file + "\r\n--".repeat(490_000) + "\r\n" + text));
        shapes.put(
                "a part with a head of a megabyte",
                post(413, "/micropub", PARTS, "--x\r\n" + "A: b\r\n".repeat(170_000)));
        shapes.put(
                "a file and a wrong token",
                post(401, "/micropub/media", PARTS + "Authorization: Bearer wrong\r\n", file + scans));
    }

    private static void bodies(Map<String, Shape> shapes) {
        String nested = "[".repeat(MOST);
        shapes.put("nested JSON", post(401, "/micropub", JSON, nested));
        shapes.put(
                "nested JSON with a wrong token",
                post(401, "/micropub", JSON + "Authorization: Bearer wrong\r\n", nested));
        shapes.put("JSON to an upload", post(401, "/micropub/media", JSON, nested));
        String bomb = "<!DOCTYPE a [<!ENTITY a \"" + "b".repeat(1000) + "\">]><a>" + "&a;".repeat(100_000) + "</a>";
        shapes.put("XML", post(415, "/micropub", "Content-Type: application/xml\r\n", bomb));
        shapes.put(
                "a packed body",
                post(415, "/micropub", JSON + "Content-Encoding: gzip\r\n", "\u001F\u008B".repeat(MOST / 2)));
        for (String path :
                List.of("/", "/feed.xml", "/tags", "/notes/none", "/health", "/nothing", "/static/site.css")) {
            shapes.put("two megabytes to " + path, post(405, path, FORM, "a=b&".repeat(MOST / 4)));
        }
        shapes.put("two megabytes by PUT", request(405, "PUT", "/media/a.png", "", "a".repeat(MOST)));
        String chunks = "POST /micropub HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + FORM
                + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\na\r\n".repeat(MOST / 6) + "0\r\n\r\n";
        shapes.put("chunks of a byte", new Shape(400, chunks));
    }

    /** Names that a table of hashes cannot tell apart. */
    private static String colliding() {
        return IntStream.range(0, 1 << 16)
                .mapToObj(i -> IntStream.range(0, 16)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                                .substring(0, 28)
                        + "=")
                .distinct()
                .collect(Collectors.joining("&"));
    }

    private static Shape get(int status, String path, String headers) {
        return request(status, "GET", path, headers, "");
    }

    private static Shape post(int status, String path, String headers, String body) {
        return request(status, "POST", path, headers, body);
    }

    private static Shape request(int status, String method, String path, String headers, String body) {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return new Shape(
                status,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + length
                        + "\r\n" + body);
    }

    /**
     * A request, and what it must be answered.
     *
     * @param request each character is a byte
     */
    private record Shape(int status, String request) {}
}
