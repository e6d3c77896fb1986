package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.DocumentedCommands;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Requirement;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** What docs/writing.md tells authors to type. */
class WritingIT {

    @Test
    void every_line_of_the_page_for_authors_does_what_it_says(@TempDir Path directory) throws Exception {
        Requirement.programs("curl", "curl");
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient client = MicropubClient.of(server, "create", "update", "delete", "undelete", "media");
        Files.write(directory.resolve("photo.jpg"), SampleFiles.read("turned.jpg"));
        DocumentedCommands page = DocumentedCommands.of(Path.of("docs/writing.md"), "# Writing");
        assertThat(page.blocks()).hasSize(9);
        page.run(1, 9, directory, variables(server, client));
        assertThat(newest(client))
                .anyMatch(post -> post.contains("My first note, edited.") && post.contains("Hello World"))
                .anyMatch(post -> post.contains("A cat on a wall") && post.contains("/media/"))
                .anyMatch(post -> post.contains("I agree.") && post.contains("https://example.com/post"))
                .anyMatch(post -> post.contains("Happy new year!") && post.contains("\"scheduled\""))
                .anyMatch(post -> post.contains("I write here.") && post.contains("\"unlisted\""))
                .noneMatch(post -> post.contains("My first note, and it is mine."));
    }

    @Test
    void every_kind_of_post_is_one_line(@TempDir Path directory) throws Exception {
        Requirement.programs("curl", "curl");
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient client = MicropubClient.of(server, "create", "media");
        Files.write(directory.resolve("photo.jpg"), SampleFiles.read("turned.jpg"));
        Files.write(directory.resolve("film.mp4"), SampleFiles.read("film.mp4"));
        Files.writeString(directory.resolve("captions.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nWaves\n");
        DocumentedCommands page = DocumentedCommands.of(Path.of("docs/writing.md"), "## Posts of every kind");
        assertThat(page.blocks()).hasSize(6);
        page.run(0, 6, directory, variables(server, client));
        assertThat(newest(client))
                .anyMatch(post -> post.contains("On serifs") && post.contains("Serifs lead the eye."))
                .anyMatch(post -> post.contains("\"rsvp\":[\"yes\"]"))
                .anyMatch(post -> post.contains("h-event") && post.contains("The garden"))
                .anyMatch(post -> post.contains("Steinstraße 1") && post.contains("9.99"))
                .anyMatch(post -> post.contains("Waves at the lake") && post.contains(".vtt"))
                .anyMatch(post -> post.contains("\"lang\":[\"de\"]") && post.contains("Kurz gesagt."));
    }

    private static Map<String, String> variables(StarPunkServer server, MicropubClient client) {
        return Map.of(
                "SITE", server.url().toString().replaceAll("/$", ""),
                "TOKEN", client.token().orElseThrow());
    }

    private static List<String> newest(MicropubClient client) {
        return MicropubClient.read(client.query("q=source&limit=20")).getJsonArray("items").stream()
                .map(JsonValue::toString)
                .toList();
    }
}
