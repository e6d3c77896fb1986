package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.http.ReverseProxy.Answer;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.Requirement;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** The proxies of server-config, started for real: what they pass on arrives as it was, both ways. */
class ProxiesIT {

    private static final String SITE = StarPunkServer.HTTPS_SITE;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static final int LARGE = 10 << 20;

    private final StarPunkServer server = StarPunkServer.sharedOnHttps();

    @TempDir
    private Path directory;

    @Test
    void nginx_serves_the_site() throws Exception {
        Requirement.programs("nginx-light curl openssl", "nginx", "curl", "openssl");
        try (ReverseProxy proxy = ReverseProxy.nginx(server, directory)) {
            assertServes(proxy);
        }
    }

    @Test
    void caddy_serves_the_site() throws Exception {
        Requirement.programs("caddy curl openssl", "caddy", "curl", "openssl");
        try (ReverseProxy proxy = ReverseProxy.caddy(server, directory)) {
            assertServes(proxy);
        }
    }

    private void assertServes(ReverseProxy proxy) throws Exception {
        Answer plain = proxy.curl("http://ada.example/tags?q=1");
        assertThat(plain.status()).isIn(301, 308);
        assertThat(plain.header("Location")).isEqualTo(SITE + "tags?q=1");

        Answer home = proxy.curl(SITE);
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.head()).contains("<" + SITE + "micropub>");
        assertThat(home.head().lines().filter(line -> line.toLowerCase().startsWith("strict-transport-security: ")))
                .hasSize(1);
        assertThat(Files.readString(home.body())).contains("href=\"" + SITE).doesNotContain("127.0.0.1", "localhost");

        String bearer = "Authorization: Bearer " + newToken();
        assertPublishes(proxy, bearer);
        assertPassesFiles(proxy, bearer);
        assertRefusesWhileTheFileArrives(proxy);
        assertNamesTheClient(proxy);
    }

    private static void assertPublishes(ReverseProxy proxy, String bearer) throws IOException, InterruptedException {
        Answer created = proxy.curl(SITE + "micropub", "-H", bearer, "-H", FORM, "-d", "h=entry&content=By+proxy");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).startsWith(SITE + "notes/");
        assertThat(proxy.curl(created.header("Location")).status()).isEqualTo(200);
    }

    private void assertPassesFiles(ReverseProxy proxy, String bearer) throws IOException, InterruptedException {
        Answer uploaded = upload(proxy, "-H", bearer);
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.header("Location")).startsWith(SITE + "media/");
        byte[] whole =
                Files.readAllBytes(proxy.curl(uploaded.header("Location")).body());
        assertThat(whole).hasSizeGreaterThan(LARGE);
        Answer part = proxy.curl(uploaded.header("Location"), "-H", "Range: bytes=1000-1999");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1000-1999/" + whole.length);
        assertThat(part.body()).hasBinaryContent(Arrays.copyOfRange(whole, 1000, 2000));
    }

    /** At this rate the whole of it would take a quarter of an hour. */
    private void assertRefusesWhileTheFileArrives(ReverseProxy proxy) throws IOException, InterruptedException {
        assertThat(upload(proxy, "--limit-rate", "10k", "-H", "Expect:", "--max-time", "30")
                        .status())
                .isEqualTo(401);
    }

    private Answer upload(ReverseProxy proxy, String... options) throws IOException, InterruptedException {
        byte[] film = SampleFiles.film(LARGE);
        Path body = Files.write(
                directory.resolve("upload"),
                new MultipartBody().file("file", film).bytes());
        String[] all = Arrays.copyOf(options, options.length + 4);
        all[options.length] = "-H";
        all[options.length + 1] = "Content-Type: " + MultipartBody.CONTENT_TYPE;
        all[options.length + 2] = "--data-binary";
        all[options.length + 3] = "@" + body;
        return proxy.curl(SITE + "micropub/media", all);
    }

    /** Who has the limit of wrong passwords: not the proxy. */
    private void assertNamesTheClient(ReverseProxy proxy) throws IOException, InterruptedException {
        String path = "no-such-page-" + UUID.randomUUID();
        assertThat(proxy.curl(SITE + path, "--interface", "127.0.0.2").status()).isEqualTo(404);
        assertThat(server.awaitLog(path).lines().filter(line -> line.contains(path)))
                .singleElement()
                .asString()
                .startsWith("127.0.0.2 ");
    }

    private String newToken() throws Exception {
        String token = UUID.randomUUID().toString();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO access_tokens (token_hash, name, scope, created_at) VALUES (?, 'proxy', ?, ?)")) {
            insert.setString(1, HexFormat.of().formatHex(hash));
            insert.setString(2, "create media");
            insert.setString(3, "2026-11-28T00:00:00.000000Z");
            insert.executeUpdate();
        }
        return token;
    }
}
