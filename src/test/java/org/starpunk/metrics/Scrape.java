package org.starpunk.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.starpunk.testing.StarPunkServer;

/** What a Prometheus gets of a server. */
public record Scrape(String text) {

    public static Scrape of(StarPunkServer server) {
        return new Scrape(get(server, "/metrics", "Bearer " + StarPunkServer.METRICS_TOKEN)
                .body());
    }

    static HttpResponse<String> get(StarPunkServer server, String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(server.url(path))
                .header("Authorization", authorization)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of all series of a metric together that have these labels, as they are written: none is 0. */
    public double value(String metric, String... labels) {
        return text.lines()
                .filter(line -> line.matches(Pattern.quote(metric) + "[ {].*"))
                .filter(line -> Set.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The names of all series. */
    Set<String> names() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]")[0].replaceFirst("_(bucket|sum|count|created)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values of a label, wherever it is. */
    Set<String> values(String label) {
        return Pattern.compile("[{,]" + label + "=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
