package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

class AppearanceIT {

    @ParameterizedTest
    @EnumSource
    void the_owner_says_how_the_site_presents_itself(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        String note = MicropubClient.of(server, "create")
                .create("content=octobre&published=2026-10-15T12:04:00Z&mp-slug=dated-in-french")
                .getPath();
        try {
            Document saved = save(owner, "ffcc00", "fr", List.of("journal"));
            assertThat(saved.select(".swatches").text())
                    .containsPattern(
                            "On light paper, links are #[0-9a-f]{6}, the nearest colour that everybody can read.")
                    .contains("On dark paper, links have your colour #ffcc00.");
            Document page = owner.get(note);
            assertThat(page.select("html").attr("lang")).isEqualTo("fr");
            assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/static/journal-ffcc00.css?v=");
            assertThat(page.select("time.dt-published").text()).contains("octobre 2026");
            assertThat(page.select(".skip").attr("lang")).isEqualTo("en");
        } finally {
            save(owner, "", "en", List.of("book"));
        }
        assertThat(owner.get(note).select("link[rel=stylesheet]").attr("href")).startsWith("/static/book.css?v=");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_colour_and_no_language_is_refused(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        assertThat(save(owner, "red", "english", List.of()).select(".error").eachText())
                .containsExactlyInAnyOrder(
                        "A colour is a # and six digits from 0 to f, such as #a4341f.",
                        "A language has a short code, such as en, de or pt-BR.");
    }

    private static Document save(FormClient owner, String accent, String language, List<String> theme) {
        Document settings = owner.get("/admin/settings");
        if (!theme.isEmpty()) {
            settings.select("input[type=radio]").removeAttr("checked");
        }
        return owner.submit(
                FormClient.formWith(settings, "#accent"), Map.of("#accent", accent, "#language", language), theme);
    }
}
