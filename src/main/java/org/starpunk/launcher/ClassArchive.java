package org.starpunk.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The classes of the server as the JVM likes to have them; from JDK 25 on linked, and with what is known of their use. A
 * server writes them that is started once for it, on an empty site, and asked for the pages that everybody asks for.
 */
record ClassArchive(Path directory) {

    private static final int LINKED_SINCE = 25;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int REQUESTS = 20;

    private static final int ANSWER_MILLISECONDS = 10_000;

    private static final List<String> PAGES = List.of("/", "/feed.xml", "/admin/sign-in", "/health");

    /** Gives the JVM's option that uses it; empty where the JVM makes none. */
    Optional<String> write(JavaProcess java) throws IOException, InterruptedException, FailedLaunchException {
        boolean linked = Runtime.version().feature() >= LINKED_SINCE;
        Path file = directory.resolve(linked ? "classes.aot" : "classes.jsa");
        PayaraOptions address = ServerForCommand.onLoopback();
        List<String> arguments = new ArrayList<>(List.of(
                // What is known of the use of linked classes is for the whole compiler.
                linked ? "-XX:+TieredCompilation" : JavaProcess.COMPILE_LITTLE,
                (linked ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file,
                "-jar",
                directory.resolve(PreparedDirectory.JAR).toString()));
        arguments.addAll(address.arguments());
        URI site = URI.create("http://localhost:" + address.value("port").orElseThrow() + "/");
        String data = java.directory().resolve("data").toString();
        Process server = java.start(Map.of("STARPUNK_DATA_DIR", data), arguments);
        try {
            use(server, site, java);
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || server.exitValue() != 0) {
                throw java.failed();
            }
        } catch (FailedLaunchException e) {
            if (java.wasRefused()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            server.destroyForcibly().waitFor();
        }
        return Optional.of((linked ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + quoted(file))
                .filter(option -> Files.exists(file));
    }

    private static void use(Process server, URI site, JavaProcess java)
            throws IOException, InterruptedException, FailedLaunchException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (status(site.resolve("/health/ready")) != HttpURLConnection.HTTP_OK) {
            if (server.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
                throw java.failed();
            }
        }
        for (int i = 0; i < REQUESTS; i++) {
            for (String page : PAGES) {
                status(site.resolve(page));
            }
        }
    }

    /** 0 when nobody answers. */
    private static int status(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLISECONDS);
            connection.setReadTimeout(ANSWER_MILLISECONDS);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                connection.getInputStream().readAllBytes();
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    /** As the JVM reads it in a file of arguments. */
    private static String quoted(Path file) {
        return "\"" + file.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
