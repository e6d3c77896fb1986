package org.starpunk.browser;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriver;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.NodeProgram;

/**
 * Asks the Nu Html Checker about pages as they are sent: it takes them one by one, and judges them all at once, as it
 * takes seconds to start.
 *
 * @see <a href="https://validator.github.io/validator/">the Nu Html Checker</a>
 */
final class HtmlChecker {

    /** Messages that do not count, and why. */
    private static final Map<String, String> ACCEPTED = Map.of(
            "attribute whose value is “hidden” must not have an “autocomplete” attribute",
            "Mojarra's view state: without it Firefox puts an old one back into the form");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;
    private final Path directory;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private String cookies = "";

    HtmlChecker(URI site) {
        this.site = site;
        try {
            this.directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "html-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on pages are those of whoever is signed in there. */
    void useCookies(WebDriver browser) {
        cookies = browser.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void take(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        String file = "page-%03d.html".formatted(pages.size());
        try {
            client.send(request.build(), BodyHandlers.ofFile(directory.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        pages.put(file, path);
    }

    /** What is wrong on the pages that were taken. */
    Set<String> errors() {
        return check().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .filter(message -> !message.getString("type").equals("info"))
                .filter(message -> ACCEPTED.keySet().stream().noneMatch(message.getString("message")::contains))
                .map(message -> "%s on %s: %s"
                        .formatted(
                                message.getString("message"),
                                pages.get(message.getString("url", "").replaceAll(".*/", "")),
                                message.getString("extract", "")))
                .collect(Collectors.toSet());
    }

    private JsonObject check() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Its grammars are recursive.
                "-Xss8m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                NodeProgram.file("vnu-jar/build/dist/vnu.jar").toString(),
                "--stdout",
                "--exit-zero-always",
                "--format",
                "json");
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), pages.keySet().stream())
                            .toList())
                    .directory(directory.toFile())
                    .redirectError(directory.resolve("errors.txt").toFile())
                    .start();
            return Mf2Json.read(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
