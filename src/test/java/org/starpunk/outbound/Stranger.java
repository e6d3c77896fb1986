package org.starpunk.outbound;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.starpunk.testing.Background;

/** A server on loopback that says whatever it likes to whoever connects, until they hang up or the test ends. */
final class Stranger implements Closeable {

    private final ServerSocket door;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** What it says once it has read the head of a request. */
    @FunctionalInterface
    interface Speech {
        void to(Socket client) throws IOException;

        /** And then nothing, until the other one hangs up. */
        default Speech andSilence() {
            return client -> {
                to(client);
                client.getInputStream().readAllBytes();
            };
        }
    }

    Stranger(ServerSocket door, Speech speech) {
        this.door = door;
        Background.start(() -> {
            while (true) {
                Socket client = door.accept();
                Background.start(() -> {
                    try (client) {
                        heads.add(head(client.getInputStream()));
                        speech.to(client);
                    }
                });
            }
        });
    }

    /** One that says the same to everybody. */
    static Speech saying(String head, byte... body) {
        return client -> {
            client.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().write(body);
            client.getOutputStream().flush();
        };
    }

    /** One that begins with a head, and goes on with a piece for ever. */
    static Speech endless(String head, byte... piece) {
        return client -> {
            saying(head).to(client);
            while (true) {
                client.getOutputStream().write(piece);
            }
        };
    }

    /** One that says a byte of this now and then; it listens in between whether the other one has hung up. */
    static Speech slowly(String text, int millis) {
        return client -> {
            client.setSoTimeout(millis);
            for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
                client.getOutputStream().write(each);
                try {
                    client.getInputStream().read();
                    return;
                } catch (SocketTimeoutException e) {
                    // It is still there.
                    continue;
                }
            }
        };
    }

    int port() {
        return door.getLocalPort();
    }

    /** The heads of all requests so far, in their order. */
    List<String> heads() {
        return heads;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.write(read);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
