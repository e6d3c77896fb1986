package org.starpunk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The owner's lists, without JavaScript: what is found, and what is done to many notes at once. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoteListIT {

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create");
    }

    @Test
    void the_form_narrows_the_list_and_its_answer_says_by_what() {
        client.create("content=Narrow+note&category=narrow+a&published=1971-02-03T04:05:06Z");
        client.create("content=Narrow+draft&category=narrow+a&post-status=draft&published=1971-02-04T04:05:06Z");
        client.create("content=Narrow+private&category=narrow+b&visibility=private&published=1971-03-03T04:05:06Z");
        client.create("name=Narrow+article&content=Of+some+length&category=narrow+b&published=1971-03-04T04:05:06Z");
        client.create("like-of=https://other.example/liked&category=narrow+b&published=1971-03-05T04:05:06Z");
        assertThat(titles("q=narrow")).hasSize(4);
        assertThat(titles("tag=NARROW+A")).containsExactly("Narrow draft", "Narrow note");
        assertThat(titles("tag=narrow+b&type=article")).containsExactly("Narrow article");
        assertThat(titles("month=1971-02&status=draft")).containsExactly("Narrow draft");
        assertThat(titles("month=1971-03"))
                .containsExactly("Liked other.example/liked", "Narrow article", "Narrow private");
        assertThat(titles("q=narrow&visibility=private&tag=narrow+b")).containsExactly("Narrow private");
        assertThat(titles("tag=never+there")).isEmpty();

        FormElement form = FormClient.formWith(owner.get("/admin/notes"), "#q");
        Document page = owner.submit(
                form, Map.of("#q", "narrow", "#type", "article", "#tag", "narrow b", "#month", "1971-03"), List.of());
        assertThat(page.select(".rows .title").eachText()).containsExactly("Narrow article");
        assertThat(page.select("details[open] select option[selected]").eachAttr("value"))
                .containsExactly("article");
        assertThat(page.selectFirst("#tag").val()).isEqualTo("narrow b");
        assertThat(owner.get("/admin/notes?status=rubbish&month=13&after=x&q=narrow")
                        .select(".rows .title"))
                .hasSize(4);
    }

    @Test
    void pages_lead_on_and_back_and_keep_what_is_asked_for() {
        List<String> all = IntStream.range(0, 65).mapToObj(i -> "Paged " + i).toList();
        for (int i = 0; i < 65; i++) {
            client.create("content=Paged+%d&category=paged+list&published=1972-01-01T00:%02d:00Z"
                    .formatted(i, Math.min(i, 59)));
        }
        for (String asked : List.of("tag=paged+list", "q=paged&month=1972-01")) {
            Document first = owner.get("/admin/notes?" + asked);
            assertThat(first.select("a[rel=prev]")).isEmpty();
            Document second = owner.get(first.selectFirst("a[rel=next]").attr("href"));
            Document third = owner.get(second.selectFirst("a[rel=next]").attr("href"));
            assertThat(third.select("a[rel=next]")).isEmpty();
            assertThat(List.of(first, second, third).stream()
                            .flatMap(page -> page.select(".rows .title").eachText().stream()))
                    .containsExactlyInAnyOrderElementsOf(all);
            Document back = owner.get(third.selectFirst("a[rel=prev]").attr("href"));
            assertThat(back.select(".rows .title").eachText())
                    .isEqualTo(second.select(".rows .title").eachText());
        }
    }

    @Test
    void many_are_deleted_undone_and_found_in_the_bin() {
        URI one = client.create("content=Binned+one&category=binned");
        client.create("content=Binned+two&category=binned");
        client.create("content=Binned+three&category=binned");
        Document done = press(tick("tag=binned", "Binned one", "Binned two"), "delete");
        assertThat(done.selectFirst("[role=status]").text()).startsWith("2 notes are deleted.");
        assertThat(done.location()).as("the list stays narrow").contains("tag=binned");
        assertThat(done.select(".rows .title").eachText()).containsExactly("Binned three");
        assertThat(client.visit(one).statusCode()).isEqualTo(410);

        Document undone = owner.press(done.selectFirst("#undoForm button"));
        assertThat(undone.selectFirst("[role=status]").text()).startsWith("2 notes are back");
        assertThat(undone.select(".rows .title")).hasSize(3);
        assertThat(client.visit(one).statusCode()).isEqualTo(200);

        press(tick("tag=binned", "Binned one"), "delete");
        Document bin = owner.get("/admin/notes/bin");
        Element row = row(bin, "Binned one");
        assertThat(row.select(".meta time").attr("datetime")).startsWith("20");
        Document back = owner.press(row.selectFirst("button[name=undelete]"));
        assertThat(back.selectFirst("[role=status]").text()).isEqualTo("The note is back where it was. Undo");
        assertThat(client.visit(one).statusCode()).isEqualTo(200);
        Document again = owner.press(back.selectFirst("#undoForm button"));
        assertThat(row(again, "Binned one")).isNotNull();
        FormElement form = FormClient.formWith(again, "input[name=ticked]");
        row(again, "Binned one").selectFirst("input[name=ticked]").attr("checked", true);
        owner.press(form.selectFirst("button[name=do]"));
        assertThat(client.visit(one).statusCode()).isEqualTo(200);
    }

    @Test
    void many_get_tags_and_lose_them_and_an_undo_is_exact() {
        client.create("content=Batch+one&category=batched&category=kept");
        client.create("content=Batch+two&category=batched");
        FormElement form = tick("tag=batched", "Batch one", "Batch two");
        form.selectFirst("#tags").val("Kept, new one");
        Document done = press(form, "tag");
        assertThat(done.selectFirst("[role=status]").text()).startsWith("2 notes have the tags now.");
        assertThat(row(done, "Batch two").select(".chip").eachText()).containsExactly("batched", "kept", "new one");
        Document undone = owner.press(done.selectFirst("#undoForm button"));
        assertThat(row(undone, "Batch one").select(".chip").eachText()).containsExactly("batched", "kept");
        assertThat(row(undone, "Batch two").select(".chip").eachText()).containsExactly("batched");

        form = tick("tag=batched", "Batch one", "Batch two");
        form.selectFirst("#tags").val("kept");
        assertThat(press(form, "untag").selectFirst("[role=status]").text()).startsWith("One note has lost the tags.");
        assertThat(press(tick("tag=batched", "Batch one"), "tag")
                        .select(".problem")
                        .text())
                .isEqualTo("Please type the tags first.");
        assertThat(press(tick("tag=batched"), "delete").select(".problem").text())
                .isEqualTo("Please tick the notes first.");
    }

    @Test
    void drafts_are_seen_above_the_list_and_published_together() {
        URI one = client.create("content=Waiting+one&category=waiting&post-status=draft");
        client.create("content=Waiting+two&category=waiting&post-status=draft");
        Element drafts = owner.get("/admin/notes").selectFirst(".shelves a[href$=status=draft]");
        assertThat(drafts.text()).matches("Drafts \\(\\d+\\)");
        Document page = owner.get(drafts.attr("href"));
        assertThat(page.select(".shelves [aria-current=page]").text()).startsWith("Drafts");
        assertThat(page.select(".status").eachText()).contains("draft").doesNotContain("published");
        Document done = press(tick("tag=waiting", "Waiting one", "Waiting two"), "publish");
        assertThat(done.selectFirst("[role=status]").text()).isEqualTo("2 drafts are published.");
        assertThat(client.visit(one).statusCode()).isEqualTo(200);
    }

    @Test
    void a_note_without_words_is_called_by_what_it_is() {
        client.create("like-of=https://other.example/a/page&category=wordless&published=1973-01-01T00:00:00Z");
        client.create("photo=https://other.example/a.jpg&category=wordless&published=1973-01-02T00:00:00Z");
        client.create("bookmark-of=https://other.example/&category=wordless&published=1973-01-03T00:00:00Z");
        assertThat(titles("tag=wordless"))
                .containsExactly("Bookmarked other.example", "Photo", "Liked other.example/a/page");
    }

    private List<String> titles(String query) {
        return owner.get("/admin/notes?" + query).select(".rows .title").eachText();
    }

    private FormElement tick(String query, String... titles) {
        Document page = owner.get("/admin/notes?" + query);
        for (String title : titles) {
            row(page, title).selectFirst("input[name=ticked]").attr("checked", true);
        }
        return FormClient.formWith(page, "input[name=ticked]");
    }

    private Document press(FormElement form, String button) {
        return owner.press(form.selectFirst("button[value=" + button + "]"));
    }

    private static Element row(Document page, String title) {
        return page.select(".rows li").stream()
                .filter(row -> row.select(".title").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
