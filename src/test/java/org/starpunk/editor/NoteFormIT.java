package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** No save of the owner's is lost, doubled or made where nothing was changed. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoteFormIT {

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private FormClient stranger;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        stranger = new FormClient(server.url());
        client = MicropubClient.of(server, "create", "update", "delete", "undelete", "media");
    }

    @Test
    void the_second_of_two_saves_shows_both_and_the_owner_chooses() {
        URI note = client.create("content=Two+tabs&category=first");
        FormElement one = form(edit(note));
        FormElement other = form(edit(note));
        submit(one, Map.of("#content", "From one tab", "#tags", "one"));
        Document both = submit(other, Map.of("#content", "From the other tab", "#tags", "other"));
        assertThat(both.select("[role=alert]").text()).startsWith("This note was changed after you opened it.");
        assertThat(both.select(".source").text()).isEqualTo("From one tab");
        assertThat(both.select("dd").eachText()).contains("one");
        assertThat(both.selectFirst("#content").wholeText()).isEqualTo("From the other tab");
        assertThat(both.selectFirst("#tags").val()).isEqualTo("other");
        assertThat(client.source(note, "content")).hasToString(json("['From one tab']"));
        assertThat(client.source(note, "category")).hasToString(json("['one']"));

        submit(FormClient.formWith(both, "#content"), Map.of());
        assertThat(client.source(note, "content")).hasToString(json("['From the other tab']"));
        assertThat(client.source(note, "category")).hasToString(json("['other']"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"replace\":{\"content\":[\"By a client\"]}}",
                "{\"add\":{\"category\":[\"by a client\"]}}",
                "{\"replace\":{\"post-status\":[\"draft\"]}}"
            })
    void what_a_client_changed_meanwhile_is_a_conflict_too(String update) {
        URI note = client.create("content=Open+in+a+tab");
        FormElement form = form(edit(note));
        client.json("{\"action\":\"update\",\"url\":\"" + note + "\"," + update.substring(1));
        assertThat(submit(form, Map.of("#content", "By the owner")).select("[role=alert]"))
                .isNotEmpty();
        assertThat(client.source(note, "content").toString()).doesNotContain("By the owner");
    }

    @Test
    void a_tag_of_a_draft_and_a_tag_merged_on_all_notes_are_changes() {
        URI note = client.create("content=Tags+only&post-status=draft&category=conflict+a");
        FormElement form = form(edit(note));
        submit(form(edit(note)), Map.of("#tags", "conflict b"));
        assertThat(submit(form, Map.of("#tags", "conflict c")).select("dd").eachText())
                .containsExactly("Tags only", "conflict b");

        form = form(edit(note));
        client.create("content=Merged+into&category=conflict+d");
        Document preview = owner.get("/admin/tags/merge?tag=conflict-b&into=conflict-d");
        owner.press(preview.selectFirst("#merge"));
        assertThat(submit(form, Map.of("#tags", "conflict c")).select("dd").eachText())
                .containsExactly("Tags only", "conflict d");
    }

    @Test
    void a_conflict_shows_every_field_that_is_another_by_now() {
        URI note = client.create("content=Differs&name=A+title&published=2001-02-03T04:05:00Z");
        FormElement form = form(edit(note));
        client.json("{\"action\":\"update\",\"url\":\"" + note + "\",\"replace\":{\"post-status\":[\"draft\"],"
                + "\"published\":[\"2002-03-04T05:06:00Z\"],\"mp-slug\":[\"differs-now\"]},\"delete\":[\"name\"]}");
        Document both = submit(form, Map.of("#content", "Differs"));
        assertThat(both.select("dt").eachText()).containsExactly("Title", "Text", "Address", "Status", "Date");
        assertThat(both.select("dd").eachText()).startsWith("none", "Differs", "differs-now", "Draft");
    }

    @Test
    void a_deleted_note_is_not_revised_unseen() {
        URI note = client.create("content=Deleted+meanwhile");
        FormElement form = form(edit(note));
        client.json("{\"action\":\"delete\",\"url\":\"" + note + "\"}");
        assertThat(submit(form, Map.of("#content", "Too late")).select("h2").text())
                .contains("The note as it is now, deleted");
    }

    @Test
    void a_mistake_between_does_not_hide_a_conflict_and_the_same_save_twice_is_none() {
        URI note = client.create("content=A+mistake");
        FormElement form = form(edit(note));
        FormElement twice = form(edit(note));
        Document mistaken = submit(form, Map.of("#content", "Mine", "#slug", "漢字"));
        submit(twice, Map.of("#content", "Theirs"));
        assertThat(submit(twice, Map.of("#content", "Theirs"))
                        .select("[role=status]")
                        .text())
                .startsWith("The note is saved.");
        FormElement corrected = FormClient.formWith(mistaken, "#content");
        assertThat(submit(corrected, Map.of("#slug", "")).select(".source").text())
                .isEqualTo("Theirs");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_note() {
        FormElement form = form("/admin/notes/new");
        submit(form, Map.of("#content", "Sent twice", "#tags", "b, a"));
        assertThat(submit(form, Map.of("#content", "Sent twice"))
                        .select("[role=status]")
                        .text())
                .startsWith("The note is saved.");
        assertThat(titles()).containsOnlyOnce("Sent twice");
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_makes_one_note() {
        FormElement form = form("/admin/notes/new");
        form.selectFirst("#content").text("Sent at once");
        Element publish = form.selectFirst("button[name=status][value=PUBLISHED]");
        List<CompletableFuture<Document>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> owner.press(publish)))
                .limit(6)
                .toList();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.join().select("[role=status]").text()).startsWith("The note is saved."));
        assertThat(titles()).containsOnlyOnce("Sent at once");
    }

    @Test
    void films_and_recordings_are_added_described_and_taken_out_and_what_a_client_said_of_them_stays() {
        URI note = client.createJson(json("'content':['Watch'],'video':[{'value':'https://other.example/a.mp4',"
                + "'alt':'A film','poster':'https://other.example/a.jpg'}],'audio':['https://other.example/b.mp3']"));
        String before = client.source(note).toString();
        FormElement form = form(edit(note));
        assertThat(form.select("#photoRows [name=fileKind]").eachAttr("value")).containsExactly("video", "audio");
        assertThat(form.selectFirst("[name=fileAlt]").val()).isEqualTo("A film");
        assertThat(form.select("[name=photoUrl]"))
                .as("what an older release takes for photos")
                .isEmpty();
        assertThat(form.select("#photoRows video, #photoRows audio").eachAttr("src"))
                .containsExactly("https://other.example/a.mp4", "https://other.example/b.mp3");
        submit(form, Map.of());
        assertThat(client.source(note)).hasToString(before);

        Document added = owner.press(
                form(edit(note)).selectFirst("button[name=status]"), "files", Map.of("c.mp4", SampleFiles.film(0)));
        assertThat(added.select("#photoRows [name=fileKind]").eachAttr("value"))
                .containsExactly("video", "video", "audio");
        submit(FormClient.formWith(added, "#content"), Map.of("#photoAlt0", "Another film", "#photoAlt2", "A song"));
        assertThat(client.source(note, "video").getJsonObject(0))
                .hasToString(json("{'value':'https://other.example/a.mp4','poster':'https://other.example/a.jpg',"
                        + "'alt':'Another film'}"));
        assertThat(client.source(note, "video").getString(1)).endsWith(".mp4");
        assertThat(client.source(note, "audio"))
                .hasToString(json("[{'value':'https://other.example/b.mp3','alt':'A song'}]"));

        Document raised =
                owner.press(form(edit(note)).select("button[name=photoUp]").get(1));
        Document removed = owner.press(raised.select("button[name=photoRemove]").get(2));
        submit(FormClient.formWith(removed, "#content"), Map.of());
        assertThat(client.source(note)).doesNotContainKey("audio");
        assertThat(client.source(note, "video").getString(0)).endsWith(".mp4");
        assertThat(owner.press(
                                form(edit(note)).selectFirst("button[name=status]"),
                                "files",
                                Map.of("d.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("A note shows pictures, films and recordings. This file is application/pdf.");
    }

    @ParameterizedTest
    @CsvSource({
        "#status, DRAFT",
        "#published, 2001-02-03T04:05",
        "#tags, hash",
        "#slug, another-address",
        "#name, A title",
        "#format, text",
    })
    void a_form_that_is_sent_again_and_says_something_else_is_no_repetition(String field, String text) {
        FormElement form = form("/admin/notes/new?kind=article");
        String content = "Again with another " + field + " #hash";
        submit(form, Map.of("#content", content, "#tags", "hash, typed"));
        assertThat(submit(form, Map.of("#content", content)).select("[role=status]"))
                .isNotEmpty();
        Map<String, String> another = Map.of("#content", content, field, text);
        if (field.equals("#status")) {
            choose(form, text);
            another = Map.of("#content", content);
        }
        Document asked = submit(form, another);
        assertThat(asked.select("[role=alert]").text()).startsWith("You saved this note a moment ago");
    }

    @Test
    void going_back_and_sending_again_asks_and_a_second_note_is_made_only_when_it_is_wanted() {
        submit(form("/admin/notes/new"), Map.of("#content", "Back and again"));
        // A browser that went back has opened the form anew, and filled in what was typed.
        Document asked = submit(form("/admin/notes/new"), Map.of("#content", "Back and again", "#tags", "typed"));
        assertThat(asked.select("[role=alert]").text()).startsWith("You saved this note a moment ago");
        assertThat(asked.selectFirst("#tags").val()).isEqualTo("typed");
        assertThat(titles()).containsOnlyOnce("Back and again");
        assertThat(asked.selectFirst("[role=alert] a").attr("href"))
                .startsWith("/admin/notes/edit?note=back-and-again");
        submit(FormClient.formWith(asked, "#content"), Map.of());
        assertThat(titles().stream().filter("Back and again"::equals)).hasSize(2);
    }

    @Test
    void what_is_typed_into_a_form_that_was_saved_is_not_lost() {
        FormElement form = form("/admin/notes/new");
        submit(form, Map.of("#content", "The first words"));
        Document asked = submit(form, Map.of("#content", "Other words"));
        assertThat(asked.select("[role=alert]")).isNotEmpty();
        assertThat(asked.selectFirst("#content").wholeText()).isEqualTo("Other words");
        submit(FormClient.formWith(asked, "#content"), Map.of());
        assertThat(titles()).contains("The first words", "Other words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\nan empty line first",
                "\\n\\n\\nthree",
                "  blanks first, and last  ",
                "line\\r\\nends",
                "old\\rends",
                "ends with one\\n",
                "<textarea>\\n</textarea>&amp;"
            })
    void a_note_that_is_saved_unchanged_stays_unchanged(String content) {
        URI note = client.createJson(json("'name':['A name\\nof two lines'],'content':['" + content + "']"));
        String before = client.source(note).toString();
        submit(form(edit(note)), Map.of());
        assertThat(client.source(note)).hasToString(before).doesNotContainKey("updated");
    }

    @Test
    void an_empty_line_in_front_survives_a_mistake_and_a_save() {
        Document mistaken = submit(form("/admin/notes/new"), Map.of("#content", "\n\nTwo lines down", "#slug", "漢字"));
        assertThat(mistaken.selectFirst("#content").wholeText()).isEqualTo("\n\nTwo lines down");
        submit(FormClient.formWith(mistaken, "#content"), Map.of("#slug", "two-lines-down"));
        assertThat(owner.get("/admin/notes/edit?note=two-lines-down")
                        .selectFirst("#content")
                        .wholeText())
                .isEqualTo("\n\nTwo lines down");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "like-of=https://example.com/a",
                "repost-of=https://example.com/a",
                "photo=https://example.com/a.jpg",
                "bookmark-of=https://example.com/a"
            })
    void a_note_without_words_is_saved(String reaction) {
        URI note = client.create(reaction);
        submit(form(edit(note)), Map.of("#tags", "no words"));
        assertThat(client.source(note, "category")).hasToString(json("['no words']"));
        assertThat(submit(form("/admin/notes/new"), Map.of("#content", ""))
                        .select("#contentError")
                        .text())
                .isEqualTo("A note needs some words.");
    }

    @Test
    void the_list_says_what_a_note_is_and_its_date() {
        client.create("content=State+private&visibility=private&published=2024-01-02T03:04:05Z");
        client.create("content=State+unlisted&visibility=unlisted");
        client.create("content=State+scheduled&published=2035-05-05T12:00:00Z");
        client.create("content=State+draft&post-status=draft&visibility=private");
        client.create("content=State+public&published=2024-01-02T03:04:05%2B02:00");
        assertThat(row("State private").select(".status").text()).isEqualTo("private");
        assertThat(row("State private").selectFirst("time").attr("datetime")).isEqualTo("2024-01-02T03:04:05Z");
        assertThat(row("State unlisted").select(".status").text()).isEqualTo("unlisted");
        assertThat(row("State scheduled").select(".status").text()).isEqualTo("scheduled");
        assertThat(row("State scheduled").selectFirst("time").attr("datetime")).isEqualTo("2035-05-05T12:00:00Z");
        assertThat(row("State draft").select(".status").eachText()).containsExactly("draft", "private");
        assertThat(row("State public").select(".status").text()).isEqualTo("published");
        assertThat(row("State public").selectFirst("time").attr("datetime")).isEqualTo("2024-01-02T01:04:05Z");
    }

    @Test
    void a_scheduled_note_is_moved_to_another_date_and_comes_out_at_once_when_it_is_published() {
        choose(form("/admin/notes/new"), "SCHEDULED", "2035-05-05T12:00", "To come");
        String slug = row("To come").selectFirst("a.title").attr("href").replaceFirst(".*=", "");
        URI note = client.endpoint().resolve("/notes/" + slug);
        FormElement form = form(edit(note));
        assertThat(form.selectFirst("button[name=status]").val()).isEqualTo("SCHEDULED");
        assertThat(form.selectFirst("#published").val()).isEqualTo("2035-05-05T12:00");
        submit(form, Map.of("#published", "2036-06-06T18:30"));
        assertThat(client.source(note, "published").getString(0)).startsWith("2036-06-06T18:30:00");

        assertThat(choose(form(edit(note)), "SCHEDULED", "2001-01-01T00:00")
                        .select("#publishedError")
                        .text())
                .contains("still to come");
        assertThat(choose(form(edit(note)), "SCHEDULED", "tomorrow")
                        .select("#publishedError")
                        .text())
                .contains("2026-12-31 18:00");
        choose(form(edit(note)), "DRAFT", null);
        assertThat(client.source(note, "post-status")).hasToString(json("['draft']"));
        choose(form(edit(note)), "PUBLISHED", null);
        assertThat(client.source(note, "post-status")).hasToString(json("['published']"));
        assertThat(OffsetDateTime.parse(client.source(note, "published").getString(0)))
                .isBefore(OffsetDateTime.now().plus(1, ChronoUnit.MINUTES))
                .isAfter(OffsetDateTime.now().minus(5, ChronoUnit.MINUTES));
        assertThat(client.visit(note).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_saved_is_said_of_each_status() {
        assertThat(List.of("DRAFT", "SCHEDULED", "PUBLISHED"))
                .extracting(status -> choose(form("/admin/notes/new"), status, "2035-05-05T12:00", "Said of " + status)
                        .select("[role=status]")
                        .text())
                .satisfiesExactly(
                        draft -> assertThat(draft).startsWith("The draft is saved. Nobody but you sees it. View"),
                        scheduled -> assertThat(scheduled)
                                .startsWith("The note is saved. It is published by itself when its date has come."),
                        published -> assertThat(published)
                                .as("for a date to come")
                                .startsWith("The note is saved. It is published by itself when its date has come."));
    }

    @Test
    void a_new_note_may_wait_for_its_date() {
        choose(form("/admin/notes/new"), "SCHEDULED", "2035-05-05T12:00", "Waits from the start");
        assertThat(row("Waits from the start").select(".status").text()).isEqualTo("scheduled");
        choose(form("/admin/notes/new"), "PUBLISHED", "2001-02-03T04:05", "Of an old date");
        assertThat(row("Of an old date").select(".status").text()).isEqualTo("published");
        assertThat(owner.get(row("Of an old date").selectFirst("a.title").attr("href"))
                        .selectFirst("#published")
                        .val())
                .isEqualTo("2001-02-03T04:05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post-status=draft",
                "visibility=private",
                "published=2035-05-05T12:00:00Z",
                "visibility=unlisted"
            })
    void the_owner_alone_sees_what_is_not_out(String state) {
        URI note = client.create("content=To+look+at&" + state);
        assertThat(owner.get(note.getPath()).select(".e-content").text()).isEqualTo("To look at");
        if (!state.equals("visibility=unlisted")) {
            assertThat(stranger.get(note.getPath()).select("h1").text()).isEqualTo("Nothing here");
            assertThat(stranger.get("/admin/preview" + note.getPath().replace("/notes", ""))
                            .select("h1")
                            .text())
                    .isEqualTo("Sign in");
        }
        assertThat(owner.get("/notes/never-there").select("h1").text()).isEqualTo("Nothing here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo|.u-photo",
                "video|.u-video",
                "audio|.u-audio",
                "like-of|.u-like-of",
                "checkin|.u-checkin, .p-checkin",
                "mood|.p-mood, .u-mood"
            })
    void a_draft_of_one_property_alone_is_shown(String property, String element) {
        URI draft = client.create(property + "=https://other.example/" + property + "&post-status=draft");
        Document page = owner.get(draft.getPath());
        assertThat(page.select(".h-entry " + element.replace(", ", ", .h-entry ")))
                .hasSize(1);
        assertThat(page.select(".h-entry .dt-published")).hasSize(1);
        assertThat(page.title()).doesNotStartWith(" ");
        assertThat(client.source(draft)).containsKey(property).doesNotContainKey("published");
        assertThat(owner.get("/admin/notes")
                        .select(".rows a[href$=" + draft.getPath().replaceFirst(".*/", "") + "]"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reply, target, 2000, An address can have at most 2000 characters.",
        "note, slug, 2000, An address can have at most 2000 characters.",
        "note, navigation, 40, A name in the navigation can have at most 40 characters.",
        "event, place, 500, The name of a place can have at most 500 characters.",
        "checkin, placeName, 500, The name of a place can have at most 500 characters.",
    })
    void a_field_has_its_limit_on_the_server_too(String kind, String field, int most, String sentence) {
        String tooLong = "https://other.example/" + "a".repeat(most);
        Document refused = submit(form("/admin/notes/new?kind=" + kind), Map.of("#" + field, tooLong));
        assertThat(refused.select("#" + field + "Error").text()).isEqualTo(sentence);
        assertThat(refused.selectFirst("#" + field).val()).isEqualTo(tooLong);
    }

    @Test
    void a_description_has_its_limit_on_the_server_too_and_keeps_its_lines() {
        URI note = client.createJson(json("'photo':[{'value':'https://other.example/a.jpg','alt':'One\\r\\ntwo'}]"));
        Document refused = submit(form(edit(note)), Map.of("#photoAlt0", "a".repeat(1001)));
        assertThat(refused.select("[role=alert]").text()).isEqualTo("A description can have at most 1000 characters.");
        assertThat(refused.selectFirst("#photoAlt0").val()).hasSize(1001);
        submit(FormClient.formWith(refused, "#content"), Map.of("#photoAlt0", "Three\nfour"));
        assertThat(client.source(note, "photo"))
                .hasToString(json("[{'value':'https://other.example/a.jpg','alt':'Three\\nfour'}]"));
    }

    @Test
    void a_text_that_is_too_long_comes_back_in_every_script() {
        String tooLong = "漢".repeat(Content.MAX_LENGTH + 100_000);
        Document page = submit(form("/admin/notes/new"), Map.of("#content", tooLong));
        assertThat(page.select("#contentError").text()).isEqualTo("A note can have at most 200000 characters.");
        assertThat(page.selectFirst("#content").wholeText()).isEqualTo(tooLong);
    }

    private static String edit(URI note) {
        return "/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "");
    }

    private FormElement form(String path) {
        return FormClient.formWith(owner.get(path), "#content");
    }

    private Document submit(FormElement form, Map<String, String> texts) {
        return owner.submit(form, texts, List.of());
    }

    private Document choose(FormElement form, String status, String date) {
        return choose(form, status, date, form.selectFirst("#content").wholeText());
    }

    private Document choose(FormElement form, String status, String date, String content) {
        choose(form, status);
        return submit(
                form, date == null ? Map.of("#content", content) : Map.of("#published", date, "#content", content));
    }

    private static void choose(FormElement form, String status) {
        // The first one is pressed.
        form.prependChild(form.selectFirst("button[name=status][value=" + status + "]"));
    }

    private List<String> titles() {
        return owner.get("/admin/notes").select(".rows .title").eachText();
    }

    private Element row(String title) {
        return owner
                .get("/admin/notes?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .select(".rows li")
                .stream()
                .filter(row -> row.select(".title").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
