package org.starpunk.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.starpunk.site.SiteUrl;

/** An Internet on loopback: one address of it plays a public one, the others are what they are. */
final class Strangers implements Closeable {

    static final String PUBLIC = "127.0.0.2";
    static final String PRIVATE = "127.0.0.1";

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://site.example/"));

    private final List<Closeable> open = new ArrayList<>();
    private final List<String> lookUps = new CopyOnWriteArrayList<>();

    Stranger open(Stranger.Speech speech) throws IOException {
        return open(PUBLIC, 0, speech);
    }

    Stranger open(String address, int port, Stranger.Speech speech) throws IOException {
        return open(new ServerSocket(port, 50, InetAddress.getByName(address)), speech);
    }

    Stranger open(ServerSocket door, Stranger.Speech speech) {
        Stranger stranger = new Stranger(door, speech);
        open.add(stranger);
        return stranger;
    }

    /** What must not be reached, at the port of a stranger. */
    Stranger secret(int port) throws IOException {
        return open(PRIVATE, port, Stranger.saying("HTTP/1.1 200 OK\n\nsecret"));
    }

    URI url(Stranger stranger, String path) {
        return URI.create("http://stranger.example:" + stranger.port() + path);
    }

    /** The names that were looked up, in their order. */
    List<String> lookUps() {
        return lookUps;
    }

    OutboundHttp http() {
        return http(name -> PUBLIC);
    }

    /** @param names the address of a name, which is among the look-ups by then */
    OutboundHttp http(UnaryOperator<String> names) {
        return http(guard(name -> new InetAddress[] {InetAddress.getByName(names.apply(name))}));
    }

    AddressGuard guard(AddressGuard.Resolver names) {
        return new AddressGuard(
                false,
                name -> {
                    lookUps.add(name);
                    return names.resolve(name);
                },
                address -> address.getHostAddress().equals(PUBLIC) ? AddressKind.PUBLIC : AddressKind.of(address));
    }

    OutboundHttp http(AddressGuard guard) {
        try {
            return http(guard, SSLContext.getDefault(), Thread::new);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    OutboundHttp http(AddressGuard guard, SSLContext tls, ThreadFactory threads) {
        OutboundHttp http = new OutboundHttp(guard, tls, SITE, threads);
        open.add(http::stop);
        return http;
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
