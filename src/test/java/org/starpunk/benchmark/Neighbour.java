package org.starpunk.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.starpunk.testing.Loopback;
import org.starpunk.testing.Pause;

/** Another server on this machine that StarPunk is measured against, on loopback. */
record Neighbour(Process process, URI url) implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("src", "test", "benchmark").toAbsolutePath();

    private static final Duration START = Duration.ofSeconds(30);

    /** Debian's nginx, which serves the files of a directory. */
    static Neighbour nginx(Path directory) throws IOException {
        int port = Loopback.freePort();
        Path configuration = Files.writeString(
                directory.resolve("nginx.conf"),
                """
                daemon off;
                %s
                worker_processes 2;
                pid nginx.pid;
                error_log nginx-error.log;
                events { worker_connections 512; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 1000000;
                    types { text/html html; }
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                    open_file_cache max=16;
                    server { listen 127.0.0.1:%d; root .; }
                }
                """
                        .formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", port));
        return start(port, directory, Map.of(), "nginx", "-p", directory.toString(), "-c", configuration.toString());
    }

    /** The Flask program, on Debian's Python, with a copy of the notes in a StarPunk database. */
    static Neighbour flask(Path starpunk, Path directory) throws IOException, InterruptedException {
        Path site = directory.resolve("site.db");
        Path log = directory.resolve("take-over.log");
        int status = new ProcessBuilder(
                        "/usr/bin/python3",
                        PROGRAMS.resolve("minimal_site.py").toString(),
                        starpunk.toString(),
                        site.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        int port = Loopback.freePort();
        return start(
                port,
                directory,
                Map.of("SITE_DATABASE", site.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
                "/usr/bin/python3",
                "/usr/bin/gunicorn",
                "--chdir",
                PROGRAMS.toString(),
                "--workers",
                "4",
                // Keeps connections open, which the default does not.
                "--worker-class",
                "gthread",
                "--threads",
                "4",
                "--bind",
                "127.0.0.1:" + port,
                "minimal_site:app");
    }

    private static Neighbour start(int port, Path directory, Map<String, String> environment, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory
                        .resolve(Path.of(command[0]).getFileName() + ".log")
                        .toFile());
        builder.environment().putAll(environment);
        Neighbour neighbour = new Neighbour(builder.start(), URI.create("http://127.0.0.1:" + port + "/"));
        Instant deadline = Instant.now().plus(START);
        while (!answers(port)) {
            if (!neighbour.process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(String.join(" ", command) + " does not start; see " + directory);
            }
            Pause.shortly();
        }
        return neighbour;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
