package org.starpunk.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks the first bytes of PostgreSQL's protocol, and then TLS with a certificate that it has made itself. */
final class UntrustedServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final SSLContext context;

    private UntrustedServer(SSLContext context) throws IOException {
        this.context = context;
    }

    static UntrustedServer start(Path keys) throws Exception {
        UntrustedServer server = new UntrustedServer(context(keys));
        Thread thread = new Thread(server::serve, "untrusted server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket plain = socket.accept()) {
                // The request for TLS, and "yes".
                plain.getInputStream().readNBytes(8);
                plain.getOutputStream().write('S');
                SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
                secure.setUseClientMode(false);
                secure.startHandshake();
            } catch (IOException e) {
                // The client does not trust it, as it should.
                continue;
            }
        }
    }

    private static SSLContext context(Path keys) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
