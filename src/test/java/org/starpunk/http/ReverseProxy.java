package org.starpunk.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.starpunk.testing.Loopback;
import org.starpunk.testing.OtherServer;
import org.starpunk.testing.StarPunkServer;

/**
 * A proxy of {@code server-config/proxy} in front of a server, on loopback: what its file says of names, ports and
 * certificates is another here, and nothing else.
 *
 * @param directory what it keeps, and what its clients get
 */
record ReverseProxy(OtherServer server, Path directory, int http, int https) implements AutoCloseable {

    private static final Path FILES = Path.of("server-config", "proxy");

    private static final String NAME = "ada.example";

    /** What came of a request: the head of the last answer, and the file of its body. */
    record Answer(String head, Path body) {

        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    static ReverseProxy nginx(StarPunkServer server, Path directory) throws IOException, InterruptedException {
        makeCertificate(directory);
        int http = Loopback.freePort();
        int https = Loopback.freePort();
        String site = Files.readString(FILES.resolve("nginx.conf"))
                .replace("example.org", NAME)
                .replaceAll("listen \\[::].*", "")
                .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
                .replace("listen 443", "listen 127.0.0.1:" + https)
                .replaceAll("/etc/letsencrypt/live/[^/]+/(fullchain|privkey)", directory + "/$1")
                .replace("127.0.0.1:8080", "127.0.0.1:" + server.url().getPort());
        Files.writeString(directory.resolve("site.conf"), site);
        Path configuration = Files.writeString(
                directory.resolve("nginx.conf"),
                """
                daemon off;
                %s
                pid nginx.pid;
                error_log nginx-error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                    include site.conf;
                }
                """
                        .formatted("root".equals(System.getProperty("user.name")) ? "user root;" : ""));
        return start(directory, http, https, "nginx", "-p", directory.toString(), "-c", configuration.toString());
    }

    static ReverseProxy caddy(StarPunkServer server, Path directory) throws IOException, InterruptedException {
        makeCertificate(directory);
        int http = Loopback.freePort();
        int https = Loopback.freePort();
        String site = Files.readString(FILES.resolve("Caddyfile"))
                .replaceAll(
                        "(?m)^example.org \\{",
                        NAME + " {\n\tbind 127.0.0.1\n\ttls " + directory + "/fullchain.pem " + directory
                                + "/privkey.pem")
                .replace("127.0.0.1:8080", "127.0.0.1:" + server.url().getPort());
        Path configuration = Files.writeString(
                directory.resolve("Caddyfile"),
                "{\n\tadmin off\n\tskip_install_trust\n\thttp_port %d\n\thttps_port %d\n}\n%s"
                        .formatted(http, https, site));
        return start(
                directory, http, https, "caddy", "run", "--adapter", "caddyfile", "--config", configuration.toString());
    }

    private static void makeCertificate(Path directory) throws IOException, InterruptedException {
        run(
                directory,
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj".split(" "),
                "/CN=" + NAME,
                "-addext",
                "subjectAltName=DNS:" + NAME,
                "-keyout",
                "privkey.pem",
                "-out",
                "fullchain.pem");
    }

    private static ReverseProxy start(Path directory, int http, int https, String... command) throws IOException {
        Map<String, String> home = Map.of("HOME", directory.toString(), "XDG_DATA_HOME", directory.toString());
        return new ReverseProxy(
                OtherServer.start(directory, List.of(http, https), home, command), directory, http, https);
    }

    /** What curl is answered at the site's name, which leads here. */
    Answer curl(String url, String... options) throws IOException, InterruptedException {
        int port = url.startsWith("https:") ? https : http;
        Path body = Files.createTempFile(directory, "body", "");
        Path head = Files.createTempFile(directory, "head", "");
        List<String> asked = Arrays.asList(
                "curl",
                "-sS",
                "--cacert",
                "fullchain.pem",
                "--connect-to",
                "::127.0.0.1:" + port,
                "-o",
                body.toString(),
                "-D",
                head.toString(),
                url);
        run(directory, asked.toArray(String[]::new), options);
        String[] heads = Files.readString(head).strip().split("\r\n\r\n");
        return new Answer(heads[heads.length - 1], body);
    }

    private static void run(Path directory, String[] command, String... options)
            throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        Path log = Files.createTempFile(directory, "log", "");
        int status = new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", all) + " " + status + "\n" + Files.readString(log));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
