package org.starpunk.indieauth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The server of an application, on loopback, which says at each path what the test wants it to. */
final class ClientServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    ClientServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
    }

    /** The client whose address is that path. */
    ClientId client(String path) {
        return ClientId.of("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .orElseThrow();
    }

    /** @param headers each as {@code Name: value}; ME in the body is the address of the client */
    ClientId says(String path, int status, String body, String... headers) {
        ClientId client = client(path);
        byte[] bytes = body.replace("ME", client.toString()).getBytes(StandardCharsets.UTF_8);
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
        return client;
    }

    /** The client says something else from now on. */
    ClientId saysInstead(String path, int status, String body, String... headers) {
        server.removeContext(path);
        return says(path, status, body, headers);
    }

    ClientId saysNothing(String path) {
        server.createContext(path, exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return client(path);
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    /** What it was asked to say last. */
    String accepted() {
        return accepted.get(accepted.size() - 1);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
