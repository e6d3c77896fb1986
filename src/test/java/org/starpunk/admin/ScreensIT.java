package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.content.Content;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.note.Note;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The owner's screens, driven by a script that knows HTML forms and nothing of Faces. */
class ScreensIT {

    @ParameterizedTest
    @EnumSource
    void a_note_is_written_revised_deleted_and_undeleted(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        Document list = submit(
                owner,
                "/admin/notes/new",
                Map.of("#content", "Written *by* a script 🌍\n\n- as Markdown", "#tags", "Java, java ,, Web"));
        assertThat(list.selectFirst("[role=status]").text()).startsWith("The note is saved.");
        Element row = list.selectFirst(".rows li:has(a:contains(Written by a script))");
        assertThat(row.select(".title").text()).startsWith("Written by a script 🌍");
        assertThat(row.select(".status").text()).isEqualTo("published");
        assertThat(row.select(".chip").eachText()).containsExactly("Java", "Web");
        String permalink = row.selectFirst(".actions a[href^=/notes/]").attr("href");
        assertThat(owner.get(permalink).select(".e-content em").text()).isEqualTo("by");

        String edit = row.selectFirst("a.title").attr("href");
        Document form = owner.get(edit);
        assertThat(form.selectFirst("#content").wholeText()).isEqualTo("Written *by* a script 🌍\n\n- as Markdown");
        assertThat(form.selectFirst("#tags").val()).isEqualTo("Java, Web");
        submit(owner, edit + "&kind=article", Map.of("#name", "A title", "#tags", "Slow travel"));
        Document page = owner.get(permalink);
        assertThat(page.select("h1.p-name").text()).isEqualTo("A title");
        assertThat(page.select(".p-category").eachText()).containsExactly("Slow travel");
        submit(owner, edit, Map.of("#tags", ""));
        assertThat(owner.get(permalink).select(".p-category")).isEmpty();

        Document deleted = owner.press(row(owner, "A title").selectFirst("button[name=delete]"));
        assertThat(deleted.selectFirst("[role=status]").text()).startsWith("The note is deleted.");
        assertThat(owner.get(permalink).select(".e-content")).isEmpty();
        owner.press(row(owner, "/admin/notes/bin", "A title").selectFirst("button[name=undelete]"));
        assertThat(owner.get(permalink).select(".e-content em").text()).isEqualTo("by");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        Document page = submit(
                owner,
                "/admin/notes/new?kind=article",
                Map.of("#name", "Kept <title>", "#content", " \n ", "#tags", "x".repeat(101), "#slug", "漢字"));
        assertThat(page.select("#contentError").text()).isEqualTo("A note needs some words.");
        assertThat(page.select("#tagsError").text()).contains("at most 100 characters");
        assertThat(page.select("#slugError").text()).contains("such as my-first-note");
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("content", "tags", "slug");
        for (Element field : page.select("[aria-invalid=true]")) {
            assertThat(field.attr("aria-describedby")).contains(field.id() + "Error");
        }
        assertThat(page.selectFirst("#name").val()).isEqualTo("Kept <title>");
        assertThat(page.selectFirst("#tags").val()).isEqualTo("x".repeat(101));
        assertThat(page.selectFirst("#slug").val()).isEqualTo("漢字");

        String tooMany = IntStream.rangeClosed(0, Note.MAX_TAGS)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        page = submit(owner, "/admin/notes/new", Map.of("#content", "Many tags", "#tags", tooMany));
        assertThat(page.select("#tagsError").text()).isEqualTo("A note can have at most 50 tags, but this one has 51.");

        String tooLong = "a".repeat(Content.MAX_LENGTH + 1);
        page = submit(owner, "/admin/notes/new", Map.of("#content", tooLong));
        assertThat(page.select("#contentError").text()).isEqualTo("A note can have at most 200000 characters.");
        assertThat(page.selectFirst("#content").val()).isEqualTo(tooLong);
    }

    @ParameterizedTest
    @EnumSource
    void a_note_that_was_posted_as_html_stays_html(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        MicropubClient client =
                MicropubClient.withToken(StarPunkServer.shared(vendor).url(), owner.newToken("a script", "create"));
        String permalink = client.createJson(json("'content':[{'html':'<p>1 * 2 * 3</p>'}]"))
                .toString();
        String edit = "/admin/notes/edit?note=" + permalink.replaceFirst(".*/", "");
        assertThat(owner.get(edit).select("#contentHint").text()).contains("HTML");
        submit(owner, edit, Map.of("#content", "<p>2 * 3 * 4</p>"));
        assertThat(owner.get(permalink).select(".e-content p").text()).isEqualTo("2 * 3 * 4");
        assertThat(owner.get("/admin/notes/edit?note=never-there").select("h1").text())
                .isEqualTo("Nothing here");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_shown_once_and_works_until_it_is_revoked(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        FormElement form = FormClient.formWith(owner.get("/admin/tokens"), "input[type=text]");
        assertThat(form.select("input[type=checkbox]").eachAttr("value"))
                .containsExactly("create", "update", "delete", "undelete", "draft", "media");
        assertThat(submit(owner, "/admin/tokens", Map.of("#name", ""))
                        .select("#nameError, #scopesError")
                        .eachText())
                .hasSize(2)
                .allMatch(text -> text.startsWith("Please"));

        // The name of the button is nobody's business.
        form.selectFirst("input[type=submit]").remove();
        Document answer = owner.submit(form, Map.of("#name", "Phone <1>"), List.of("create", "media"));
        String token = answer.select(".token").text();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(answer.location()).as("a reload sends no form again").endsWith("/admin/tokens?made=yes");
        assertThat(owner.get("/admin/tokens?made=yes").text()).doesNotContain(token);
        Element row = row(owner, "/admin/tokens", "Phone <1>");
        assertThat(row.select(".chip").eachText()).containsExactly("create", "media");

        MicropubClient client =
                MicropubClient.withToken(StarPunkServer.shared(vendor).url(), token);
        assertThat(client.form("h=entry&content=With+a+token").statusCode()).isEqualTo(201);
        assertThat(row.select(".meta").text()).contains("never used", "never expires");
        Document asked = owner.press(row.selectFirst("button"));
        assertThat(asked.select("h1").text()).isEqualTo("Revoke Phone <1>?");
        assertThat(client.form("h=entry&content=Not+revoked+yet").statusCode()).isEqualTo(201);
        Document revoked = owner.submit(FormClient.formWith(asked, "#revoke"), Map.of(), List.of());
        assertThat(revoked.select("[role=status]").text()).startsWith("Phone <1> is revoked");
        Document twice = owner.submit(FormClient.formWith(asked, "#revoke"), Map.of(), List.of());
        assertThat(twice.select("[role=status]").text()).startsWith("Phone <1> is revoked");
        assertThat(owner.get("/admin/tokens").select(".rows .title").eachText()).doesNotContain("Phone <1>");
        assertThat(client.form("h=entry&content=Without").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_expires_when_its_owner_says(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        FormElement form = FormClient.formWith(owner.get("/admin/tokens"), "select#life");
        assertThat(form.select("#life option").eachText())
                .containsExactly("For a day", "For a month", "For a year", "Until I revoke it");
        assertThat(form.select("#life option[selected]").eachText()).containsExactly("Until I revoke it");
        form.select("#life option").removeAttr("selected");
        form.selectFirst("#life option").attr("selected", true);
        owner.submit(form, Map.of("#name", "For a visit"), List.of("create"));
        String end =
                row(owner, "/admin/tokens", "For a visit").select("time").last().attr("datetime");
        assertThat(Duration.between(Instant.now(), Instant.parse(end)))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @ParameterizedTest
    @EnumSource
    void the_settings_show_on_the_site(DatabaseVendor vendor) {
        FormClient owner = owner(vendor);
        assertThat(submit(owner, "/admin/settings", Map.of("#title", ""))
                        .select("[aria-invalid=true]")
                        .eachAttr("id"))
                .containsExactly("title");
        Document wrong = submit(
                owner,
                "/admin/settings/author",
                Map.of("#photo", "javascript:alert(1)", "#profiles", "https://a.example/\nb.example"));
        assertThat(wrong.select("[aria-invalid=true]").eachAttr("id")).containsExactly("photo", "profiles");
        assertThat(wrong.select("#profilesError").text())
                .startsWith("The line b.example is not an address")
                .doesNotContain("a.example");

        submit(owner, "/admin/settings", Map.of("#title", "Ada’s notes"));
        submit(
                owner,
                "/admin/settings/author",
                Map.of(
                        "#authorName", "Ada Lovelace",
                        "#about", "Poetical science.",
                        "#profiles", "https://a.example/ada\nhttps://b.example/ada"));
        assertThat(owner.get("/admin/settings/author?saved=yes")
                        .selectFirst("#profiles")
                        .wholeText())
                .isEqualTo("https://a.example/ada\nhttps://b.example/ada");
        Document home = owner.get("/");
        assertThat(home.select(".h-card .p-name").first().text()).isEqualTo("Ada Lovelace");
        assertThat(home.select("a[rel~=me]").eachAttr("href"))
                .contains("https://a.example/ada", "https://b.example/ada");
    }

    private static FormClient owner(DatabaseVendor vendor) {
        return FormClient.owner(StarPunkServer.shared(vendor));
    }

    /** Fills in the form of a page that has these fields. */
    private static Document submit(FormClient owner, String path, Map<String, String> texts) {
        FormElement form =
                FormClient.formWith(owner.get(path), texts.keySet().iterator().next());
        assertThat(form.select("[type=submit]")).isNotEmpty();
        form.select("input:not([type=hidden], [type=submit], [type=checkbox]), textarea, select")
                .forEach(field -> assertThat(form.select("label[for=" + field.id() + "]"))
                        .as(field.toString())
                        .hasSize(1));
        return owner.submit(form, texts, List.of());
    }

    /** Presses one of many buttons of a form. */
    private static Element row(FormClient owner, String title) {
        return row(owner, "/admin/notes", title);
    }

    private static Element row(FormClient owner, String path, String title) {
        return owner.get(path).select(".rows li").stream()
                .filter(row -> row.select(".title").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
