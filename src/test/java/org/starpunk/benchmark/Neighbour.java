package org.starpunk.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.starpunk.testing.Loopback;
import org.starpunk.testing.OtherServer;

/** Another server on this machine that StarPunk is measured against, on loopback. */
record Neighbour(OtherServer server, URI url) implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("src", "test", "benchmark").toAbsolutePath();

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
        return new Neighbour(
                OtherServer.start(directory, List.of(port), environment, command),
                URI.create("http://127.0.0.1:" + port + "/"));
    }

    @Override
    public void close() {
        server.close();
    }
}
