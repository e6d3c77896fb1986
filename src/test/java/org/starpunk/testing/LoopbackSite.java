package org.starpunk.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server of somebody else, on loopback, which says at each path what the test wants it to. */
public final class LoopbackSite implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    public LoopbackSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** @param headers each as {@code Name: value} */
    public URI says(String path, int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
            for (String header : headers) {
                String[] parts = header.split(": ", 2);
                exchange.getResponseHeaders().add(parts[0], parts[1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return at(path);
    }

    /** It says something else from now on. */
    public URI saysInstead(String path, int status, String body, String... headers) {
        server.removeContext(path);
        return says(path, status, body, headers);
    }

    public URI saysNothing(String path) {
        server.createContext(path, exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return at(path);
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    /** What it was asked to say last. */
    public String accepted() {
        return accepted.get(accepted.size() - 1);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
