package org.starpunk.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.starpunk.testing.Background;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/**
 * A load balancer of connections: each goes to the next node that is ready, and to another one when that does not take it.
 * When none is ready it goes to any, which knows best why.
 */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final List<StarPunkServer> nodes = new CopyOnWriteArrayList<>();
    private final Set<StarPunkServer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer() {
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Background.start(this::accept);
    }

    URI url() {
        return URI.create("http://localhost:" + door.getLocalPort() + "/");
    }

    /** Sends something there from the moment on when the node is ready. */
    void add(StarPunkServer node) {
        nodes.add(node);
        Background.start(() -> {
            while (nodes.contains(node)) {
                if (node.isReady()) {
                    ready.add(node);
                } else {
                    ready.remove(node);
                }
                Pause.shortly();
            }
            ready.remove(node);
        });
    }

    void remove(StarPunkServer node) {
        nodes.remove(node);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Background.start(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        for (StarPunkServer node : inTurn()) {
            try {
                Socket server =
                        new Socket(InetAddress.getLoopbackAddress(), node.url().getPort());
                Background.start(() -> carry(client, server));
                carry(server, client);
                return;
            } catch (IOException e) {
                // It does not take connections any more: nothing was sent yet.
                ready.remove(node);
            }
        }
        client.close();
    }

    private List<StarPunkServer> inTurn() {
        List<StarPunkServer> chosen = new ArrayList<>(nodes);
        if (!ready.isEmpty()) {
            chosen.retainAll(ready);
        }
        if (!chosen.isEmpty()) {
            Collections.rotate(chosen, turn.incrementAndGet() % chosen.size());
        }
        return chosen;
    }

    /** Carries what comes; whoever ends, ends both. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of the two has hung up, and the other one hears of it.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        nodes.clear();
        door.close();
    }
}
