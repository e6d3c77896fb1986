package org.starpunk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** What the owner sees of the server. */
class SystemScreenIT {

    private static final Map<DatabaseVendor, String> NAMES =
            Map.of(DatabaseVendor.SQLITE, "SQLite", DatabaseVendor.POSTGRESQL, "PostgreSQL");

    @ParameterizedTest
    @EnumSource
    void the_numbers_are_those_of_this_server(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        Document system = owner.get("/admin/system");
        assertThat(system.select("#version").text()).matches("\\d+\\.\\d+.*");
        assertThat(system.select("#database").text()).isEqualTo(NAMES.get(vendor));
        assertThat(system.select("#schema").text()).matches("\\d{3}_\\w+");
        assertThat(system.select("#disk").text()).matches("\\d+ MiB free of \\d+ MiB");
        assertThat(system.select("#cache").text())
                .matches("\\d+ pages in \\d+ KiB; \\d{1,3} of 100 requests found theirs there");
        assertThat(system.select("#jobs").text()).matches("\\d+ waiting, \\d+ running, \\d+ given up");
        assertThat(system.select("a[download]").attr("href")).isEqualTo("/admin/export");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_made_by_itself_and_when_the_owner_asks_for_one(DatabaseVendor vendor) throws IOException {
        StarPunkServer server = StarPunkServer.shared(vendor);
        Path directory = server.database().dataDirectory().resolveSibling("backup");
        awaitArchives(directory, 1);
        FormClient owner = FormClient.owner(server);
        Document system = owner.get("/admin/system");
        assertThat(system.select("#lastBackup time")).hasSize(1);
        List<Path> before = archives(directory);
        Document ordered = owner.press(system.selectFirst("button[name=backup]"));
        assertThat(ordered.select("[role=status]").text()).isEqualTo("A backup is being made.");
        awaitArchives(directory, before.size() + 1);
        assertThat(archives(directory)).containsAll(before);
    }

    private static void awaitArchives(Path directory, int count) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (archives(directory).size() < count) {
            assertThat(Instant.now()).as("%d backups in %s", count, directory).isBefore(deadline);
            Pause.shortly();
        }
    }

    private static List<Path> archives(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource
    void help_says_what_can_be_typed_and_chosen(DatabaseVendor vendor) {
        Document help = FormClient.owner(StarPunkServer.shared(vendor)).get("/admin/help");
        assertThat(help.select(".sheet dt").eachText()).contains("**strong**", "Ctrl + Enter", "unlisted", "create");
        assertThat(help.select("script[src]").eachAttr("src")).contains("/static/help.js");
    }
}
