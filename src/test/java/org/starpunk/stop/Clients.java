package org.starpunk.stop;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.starpunk.listener.RawAnswer;
import org.starpunk.listener.RawConnection;
import org.starpunk.testing.MicropubClient;

/** Many that post and read, over connections that stay and over new ones, until the server takes no more. */
final class Clients {

    private final URI site;
    private final String token;
    private final String name;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();

    final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    /**
     * A request and its answer.
     *
     * @param text what should be stored; empty when something is read
     * @param begin as {@link System#nanoTime}
     * @param status 0 without an answer
     * @param connection what the answer says of the connection
     */
    record Exchange(Optional<String> text, long begin, int status, String connection) {}

    Clients(URI site, String token, String name) {
        this.site = site;
        this.token = token;
        this.name = name;
    }

    void begin() {
        MicropubClient client = MicropubClient.withToken(site, token);
        for (int i = 0; i < 4; i++) {
            String text = name + "kept" + i + ".";
            again(number -> answer(
                    Optional.of(text + number),
                    client.request("")
                            .header("Content-Type", MicropubClient.FORM)
                            .POST(BodyPublishers.ofString("h=entry&content=" + text + number))));
            again(number -> answer(Optional.empty(), HttpRequest.newBuilder(site)));
        }
        for (int i = 0; i < 2; i++) {
            String text = name + "new" + i + ".";
            again(number -> post(text + number));
        }
    }

    private interface Act {
        /** Whether there was an answer. */
        boolean go(int number);
    }

    private void again(Act act) {
        clients.add(threads.submit(() -> {
            int number = 0;
            while (act.go(number)) {
                number++;
            }
        }));
    }

    private boolean answer(Optional<String> text, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = MicropubClient.send(request);
            return add(
                    text,
                    begin,
                    response.statusCode(),
                    response.headers().firstValue("Connection").orElse(""));
        } catch (UncheckedIOException e) {
            return add(text, begin, 0, "");
        }
    }

    private boolean post(String text) {
        long begin = System.nanoTime();
        try {
            RawAnswer answer = RawConnection.answer(site, request(site, token, "h=entry&content=" + text, "close"));
            return add(Optional.of(text), begin, answer.status(), answer.header("Connection"));
        } catch (UncheckedIOException e) {
            return add(Optional.of(text), begin, 0, "");
        }
    }

    /** What creates a post, on the wire. */
    static String request(URI site, String token, String form, String connection) {
        return "POST /micropub HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\nConnection: " + connection + "\r\n\r\n" + form;
    }

    private boolean add(Optional<String> text, long begin, int status, String connection) {
        exchanges.add(new Exchange(text, begin, status, connection));
        return status != 0;
    }

    /** How many posts were answered 201. */
    long stored() {
        return exchanges.stream().filter(exchange -> exchange.status() == 201).count();
    }

    void awaitEnd() throws Exception {
        threads.shutdown();
        for (Future<?> client : clients) {
            client.get(1, TimeUnit.MINUTES);
        }
    }
}
