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
        assertThat(page.blocks()).hasSize(8);
        page.run(
                1,
                8,
                directory,
                Map.of(
                        "SITE", server.url().toString().replaceAll("/$", ""),
                        "TOKEN", client.token().orElseThrow()));

        List<String> posts = MicropubClient.read(client.query("q=source&limit=20")).getJsonArray("items").stream()
                .map(JsonValue::toString)
                .toList();
        assertThat(posts)
                .anyMatch(post -> post.contains("My first note, edited.") && post.contains("Hello World"))
                .anyMatch(post -> post.contains("A cat on a wall") && post.contains("/media/"))
                .anyMatch(post -> post.contains("I agree.") && post.contains("https://example.com/post"))
                .anyMatch(post -> post.contains("Happy new year!") && post.contains("\"scheduled\""))
                .noneMatch(post -> post.contains("My first note, and it is mine."));
    }
}
