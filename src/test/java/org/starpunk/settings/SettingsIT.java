package org.starpunk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The sections of the settings, as the owner uses them without JavaScript. */
class SettingsIT {

    @ParameterizedTest
    @EnumSource
    void a_later_save_of_one_section_undoes_no_other(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        FormElement site = form(owner, "/admin/settings", "#title");
        FormElement author = form(owner, "/admin/settings/author", "#about");
        FormElement posting = form(owner, "/admin/settings/posting", "#pageLength");
        String title = site.selectFirst("#title").val();
        try {
            owner.submit(posting, Map.of("#pageLength", "7"), List.of());
            owner.submit(author, Map.of("#about", "Of two tabs."), List.of());
            owner.submit(site, Map.of("#title", "Two tabs"), List.of());
            assertThat(form(owner, "/admin/settings", "#title")
                            .selectFirst("#title")
                            .val())
                    .isEqualTo("Two tabs");
            assertThat(form(owner, "/admin/settings/author", "#about")
                            .selectFirst("#about")
                            .text())
                    .isEqualTo("Of two tabs.");
            assertThat(form(owner, "/admin/settings/posting", "#pageLength")
                            .selectFirst("#pageLength")
                            .val())
                    .isEqualTo("7");
        } finally {
            save(owner, "/admin/settings", "#title", Map.of("#title", title));
            save(owner, "/admin/settings/author", "#about", Map.of("#about", ""));
            save(owner, "/admin/settings/posting", "#pageLength", Map.of("#pageLength", "20"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_client_does_not_say_the_owner_has_said(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        MicropubClient client = MicropubClient.of(server, "create");
        FormElement posting = form(owner, "/admin/settings/posting", "#visibility");
        posting.selectFirst("#markdown").attr("checked", true);
        owner.submit(posting, Map.of("#visibility", "unlisted"), List.of());
        try {
            URI unlisted = client.create("content=*loud*");
            assertThat(client.source(unlisted, "visibility").getString(0)).isEqualTo("unlisted");
            assertThat(owner.get(unlisted.getPath()).select(".e-content em").text())
                    .isEqualTo("loud");
            assertThat(owner.get("/admin/notes/new")
                            .select("#reach option[selected]")
                            .val())
                    .isEqualTo("ADDRESS");
            URI open = client.create("content=open&visibility=public");
            assertThat(client.source(open, "visibility").getString(0)).isEqualTo("public");
        } finally {
            FormElement usual = form(owner, "/admin/settings/posting", "#visibility");
            usual.selectFirst("#markdown").removeAttr("checked");
            owner.submit(usual, Map.of("#visibility", "public"), List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_form_begins_with_how_the_owner_writes_and_takes_another_choice(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        MicropubClient client = MicropubClient.of(server, "create");
        assertThat(form(owner, "/admin/notes/new", "#content")
                        .select("#format [selected]")
                        .val())
                .isEqualTo("markdown");
        save(owner, "/admin/settings/posting", "#format", Map.of("#format", "html"));
        try {
            FormElement form = form(owner, "/admin/notes/new", "#content");
            assertThat(form.select("#format [selected]").val()).isEqualTo("html");
            owner.submit(form, Map.of("#content", "<p>A <em>word</em></p>", "#slug", "as-html"), List.of());
            assertThat(client.source(server.url("/notes/as-html"), "content").toString())
                    .contains("{\"html\":\"<p>A <em>word</em></p>\"");
            Document mistaken = owner.submit(
                    form(owner, "/admin/notes/new", "#content"),
                    Map.of("#content", "Plain *stars*", "#slug", "漢字", "#format", "text"),
                    List.of());
            FormElement again = FormClient.formWith(mistaken, "#content");
            assertThat(again.select("#format [selected]").val()).isEqualTo("text");
            owner.submit(again, Map.of("#slug", "as-text"), List.of());
            assertThat(client.source(server.url("/notes/as-text"), "content")).hasToString("[\"Plain *stars*\"]");
        } finally {
            save(owner, "/admin/settings/posting", "#format", Map.of("#format", "markdown"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/settings, #title, 200",
        "/admin/settings/author, #authorName, 200",
        "/admin/settings/author, #photo, 2000",
        "/admin/settings/author, #about, 2000",
        "/admin/settings/author, #profiles, 10000",
        "/admin/tokens, #name, 200",
        "/admin/welcome, #authorName, 200",
        "/admin/welcome, #title, 200",
        "/admin/welcome, #content, 200000",
    })
    void a_field_takes_as_much_as_it_says_also_of_what_no_browser_sends(String page, String field, int most) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(DatabaseVendor.SQLITE));
        String tooLong = "https://other.example/" + "a".repeat(most);
        Document refused = save(owner, page, field, Map.of(field, tooLong));
        assertThat(refused.select(field + "Error").text())
                .isEqualTo("This field can have at most %d characters, but this text has %d."
                        .formatted(most, tooLong.length()));
        assertThat(refused.selectFirst(field).attr("maxlength")).isEqualTo(String.valueOf(most));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_longer_since_before_there_was_a_limit_stays_and_the_rest_is_saved(DatabaseVendor vendor)
            throws SQLException {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        String name = form(owner, "/admin/settings/author", "#authorName")
                .selectFirst("#authorName")
                .val();
        String about = "Of long\nago. ".repeat(200).strip();
        say(server, about);
        try {
            Map<String, String> renamed = Map.of("#authorName", "Ada");
            assertThat(save(owner, "/admin/settings/author", "#about", renamed)
                            .select(".error")
                            .text())
                    .isEmpty();
            FormElement saved = form(owner, "/admin/settings/author", "#about");
            assertThat(saved.selectFirst("#authorName").val()).isEqualTo("Ada");
            assertThat(saved.selectFirst("#about").wholeText()).isEqualTo(about);
            assertThat(owner.submit(saved, Map.of("#about", about + "!"), List.of())
                            .select("#aboutError")
                            .text())
                    .isNotEmpty();
        } finally {
            say(server, "");
            save(owner, "/admin/settings/author", "#about", Map.of("#authorName", name));
        }
    }

    private static void say(StarPunkServer server, String about) throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                PreparedStatement update = connection.prepareStatement("UPDATE site SET author_note = ?")) {
            update.setString(1, about);
            update.executeUpdate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_has_as_many_notes_as_the_owner_wants(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        MicropubClient client = MicropubClient.of(server, "create");
        for (int i = 0; i < 6; i++) {
            client.create("content=one+of+six&category=six");
        }
        assertThat(save(owner, "/admin/settings/posting", "#pageLength", Map.of("#pageLength", "1"))
                        .select("#pageLengthError")
                        .text())
                .isEqualTo("A page has between 5 and 100 notes.");
        save(owner, "/admin/settings/posting", "#pageLength", Map.of("#pageLength", "5"));
        try {
            assertThat(owner.get("/").select(".h-feed .h-entry")).hasSize(5);
            Document tagged = owner.get("/tags/six");
            assertThat(tagged.select(".h-entry")).hasSize(5);
            assertThat(owner.get(tagged.selectFirst("a.older").absUrl("href").replaceFirst("^https?://[^/]*", ""))
                            .select(".h-entry"))
                    .hasSize(1);
        } finally {
            save(owner, "/admin/settings/posting", "#pageLength", Map.of("#pageLength", "20"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_check_says_whether_the_address_leads_here(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        Document refused = owner.press(owner.get("/admin/settings").selectFirst("#checkAddress"));
        assertThat(refused.select("[role=status]").text())
                .isEqualTo("The address " + server.url()
                        + " leads into a private network, so that nobody elsewhere can visit it."
                        + " On a computer of your own that is how it should be.");
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void on_a_server_that_may_visit_itself_the_checks_find_what_is_there(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.sharedAmongApplications();
        FormClient owner = FormClient.owner(server);
        Document found = owner.press(owner.get("/admin/settings").selectFirst("#checkAddress"));
        assertThat(found.select(".done[role=status]").text())
                .isEqualTo("The address " + server.url() + " leads here, as it should.");
        String linking = server.url("/").toString();
        String silent = "http://127.0.0.1:9/me";
        String unlinked = server.url("/tags").toString();
        save(
                owner,
                "/admin/settings/author",
                "#profiles",
                Map.of("#profiles", linking + "\n" + unlinked + "\n" + silent));
        try {
            Document checked = owner.press(owner.get("/admin/settings/author").selectFirst("#checkProfiles"));
            assertThat(checked.select(".findings li").eachText())
                    .containsExactly(
                            linking + " links back to this site.",
                            unlinked + " does not link back. Put the address " + server.url()
                                    + " into your profile there.",
                            silent + " could not be read, so that nobody knows whether it links back.");
        } finally {
            save(owner, "/admin/settings/author", "#profiles", Map.of("#profiles", ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_chooses_the_language_of_the_screens(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        save(owner, "/admin/settings/author", "#screenLanguage", Map.of("#screenLanguage", "de"));
        try {
            Document settings = owner.get("/admin/settings/author");
            assertThat(settings.select("html").attr("lang")).isEqualTo("de");
            assertThat(settings.select("h1").text()).isEqualTo("Einstellungen");
            assertThat(owner.get("/").select(".skip").text()).isEqualTo("Skip to the content");
        } finally {
            save(owner, "/admin/settings/author", "#screenLanguage", Map.of("#screenLanguage", ""));
        }
        assertThat(owner.get("/admin/settings/author").select("html").attr("lang"))
                .isEqualTo("en");
    }

    private static FormElement form(FormClient owner, String path, String field) {
        return FormClient.formWith(owner.get(path), field);
    }

    private static Document save(FormClient owner, String path, String field, Map<String, String> texts) {
        return owner.submit(form(owner, path, field), texts, List.of());
    }
}
