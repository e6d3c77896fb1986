package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What is there in the end, on the nodes and in the database, against what clients were answered. */
record Findings(Nodes nodes, TemporaryDatabase site, Ledger ledger, Troubles troubles) {

    /** So many notes are read on every node; each other one on one of them. */
    private static final int ON_EVERY_NODE = 50;

    private static final Duration LATEST = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How many the site has been backed up. */
    int backups() {
        try (Stream<Path> files = Files.exists(nodes.backups()) ? Files.list(nodes.backups()) : Stream.empty()) {
            return (int) files.filter(file -> file.toString().endsWith(".zip")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void verify(String token) throws Exception {
        assertThat(ledger.unexplained).isEmpty();
        verifyScheduled();
        verifyPages();
        verifyRows();
        verifyUpdates(token);
        verifyUploads();
        verifyBackups();
    }

    private void verifyScheduled() {
        Instant deadline = Instant.now().plus(LATEST);
        ledger.scheduled.forEach((text, path) -> nodes.living().forEach(node -> {
            while (!page(node, path).contains(text)) {
                assertThat(Instant.now()).as("%s is out on every node", text).isBefore(deadline);
                Pause.shortly();
            }
        }));
        long published = nodes.all()
                .flatMap(node -> Pattern.compile("Published (\\d+) scheduled notes")
                        .matcher(node.log())
                        .results())
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
        assertThat(published)
                .as("notes that nodes say they have published: a killed one may have had no time to say so")
                .isGreaterThanOrEqualTo(ledger.scheduled.size() - troubles.count(Troubles.Kind.KILL));
    }

    private void verifyPages() {
        int number = 0;
        for (Map.Entry<String, String> note : ledger.notes.entrySet()) {
            List<StarPunkServer> asked = number < ON_EVERY_NODE
                    ? nodes.living()
                    : List.of(nodes.living().get(number % nodes.living().size()));
            for (StarPunkServer node : asked) {
                assertThat(page(node, note.getValue())).as(note.getValue()).contains(note.getKey());
            }
            number++;
        }
    }

    private void verifyRows() throws SQLException {
        List<String> rows = select("SELECT content FROM notes WHERE deleted_at IS NULL");
        Set<String> there = new HashSet<>(rows);
        assertThat(rows).as("notes that are there twice").doesNotHaveDuplicates();
        assertThat(there).as("answered 201").containsAll(ledger.notes.keySet()).containsAll(ledger.scheduled.keySet());
        Set<String> unwanted = new HashSet<>(ledger.refused);
        unwanted.retainAll(there);
        assertThat(unwanted).as("answered 503, and there").isEmpty();
        assertThat(select("SELECT kind FROM jobs WHERE given_up_at IS NOT NULL"))
                .isEmpty();
    }

    private void verifyUpdates(String token) {
        ledger.updated.forEach((path, texts) -> {
            for (StarPunkServer node : nodes.living()) {
                MicropubClient client = MicropubClient.withToken(node.url(), token);
                URI note = nodes.balancer().url().resolve(path);
                assertThat(texts).contains(client.source(note, "content").getString(0));
            }
        });
    }

    private void verifyUploads() throws Exception {
        for (Map.Entry<String, Integer> upload : ledger.uploads.entrySet()) {
            Set<Integer> widths = new HashSet<>();
            for (StarPunkServer node : nodes.living()) {
                byte[] bytes = HTTP.send(
                                HttpRequest.newBuilder(node.url(upload.getKey()))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body();
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
                assertThat(picture).as(upload.getKey()).isNotNull();
                widths.add(picture.getWidth());
            }
            assertThat(widths).as(upload.getKey()).containsExactly(upload.getValue());
        }
    }

    /** One of each day comes by itself; what a killed node was doing is done again. */
    private void verifyBackups() {
        int kills = (int) troubles.count(Troubles.Kind.KILL);
        int ordered = ledger.backups.intValue();
        if (ordered > 0) {
            assertThat(backups()).isBetween(ordered, ordered + 1 + kills + ledger.uncertainBackups.intValue());
        }
    }

    private static String page(StarPunkServer node, String path) {
        return MicropubClient.withToken(node.url(), "none")
                .visit(node.url(path))
                .body();
    }

    private List<String> select(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = site.database().connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        Map<String, Integer> found = new HashMap<>();
        found.put("notes", ledger.notes.size());
        found.put("scheduled", ledger.scheduled.size());
        found.put("uploads", ledger.uploads.size());
        found.put("backups", backups());
        return found.toString();
    }
}
