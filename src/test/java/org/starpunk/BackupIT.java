package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.DocumentedCommands;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What docs/operations.md tells operators to type for a backup, and for a restore elsewhere. */
class BackupIT {

    private static final String ELSEWHERE = "https://moved.example/";

    @Test
    void a_backup_of_a_running_server_made_every_night_shows_its_own_pictures_elsewhere_and_on_postgresql(
            @TempDir Path directory) throws Exception {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient client = MicropubClient.of(server, "create", "media");
        URI first = photo(client);
        DocumentedCommands commands = DocumentedCommands.of(Path.of("docs/operations.md"), "## Backup and restore");
        Files.createSymbolicLink(
                directory.resolve("starpunk.jar"),
                Path.of("target/starpunk.jar").toAbsolutePath());
        commands.run(0, 1, directory, server.database().environment());
        URI second = photo(client);
        commands.run(0, 1, directory, server.database().environment());

        TemporaryDatabase restored = TemporaryDatabase.create(DatabaseVendor.POSTGRESQL);
        commands.run(1, 2, directory, restored.environment());
        try (StarPunkServer other = StarPunkServer.start(
                restored,
                Map.of(
                        "STARPUNK_SITE_URL", ELSEWHERE,
                        "STARPUNK_SITE_ULR", "https://misspelled.example/",
                        "STARPUNK_OWNER_PASSWORD", "a secret of later"))) {
            other.awaitReady();
            for (URI note : new URI[] {first, second}) {
                String page = client.visit(other.url(note.getPath())).body();
                assertThat(page).contains(ELSEWHERE + "media/").doesNotContain(server.url() + "media/");
                String picture = page.replaceAll("(?s).*?" + ELSEWHERE + "(media/[0-9a-f]{32}\\.\\w+).*", "$1");
                assertThat(client.visit(other.url("/" + picture)).statusCode()).isEqualTo(200);
            }
            assertThat(other.awaitLog("WARNING starpunk.owner.password is ignored"))
                    .contains("StarPunk is ready at " + ELSEWHERE)
                    .contains("No setting of StarPunk has the name STARPUNK_SITE_ULR: ignored.")
                    .doesNotContain("a secret of later", "set-up?code=");
        }
    }

    private static URI photo(MicropubClient client) {
        return client.createMultipart(new MultipartBody()
                .field("h", "entry")
                .field("content", "Seen today.")
                .file("photo", SampleFiles.read("turned.jpg")));
    }
}
