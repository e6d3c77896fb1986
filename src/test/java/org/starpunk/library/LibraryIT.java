package org.starpunk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** The owner's library of all uploads: how files come in, what is said of them, and how they go. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryIT {

    private static final byte[] PICTURE = SampleFiles.painted(1200, 800, "jpg");

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create", "delete");
    }

    @Test
    void many_files_come_in_at_once_and_one_that_is_refused_keeps_no_other_out() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("a.jpg", PICTURE, "b.mp4", SampleFiles.film(0)));
        Document done = upload(files);
        assertThat(done.select("[role=status]").text()).startsWith("2 files are uploaded.");
        assertThat(done.select(".uploads > li").subList(0, 2))
                .allMatch(card -> card.select(".chip").text().equals("not used"));
        assertThat(card(done).text()).contains("MP4").doesNotContain("Description");

        files.put("c.html", "<p>No file".getBytes(StandardCharsets.UTF_8));
        Document partly = upload(files);
        assertThat(partly.select("[role=alert]").text()).startsWith("c.html: ");
        assertThat(partly.select("[role=status]").text()).startsWith("2 files are uploaded.");
        assertThat(upload(Map.of()).select("[role=status].done")).isEmpty();
    }

    @Test
    void a_description_stands_wherever_a_note_has_none_of_its_own() {
        String file = newPicture();
        URI bare = client.create("content=Bare&photo=/media/" + file);
        URI described =
                client.createJson("'content':['Described'],'photo':[{'value':'/media/%s','alt':'In its own words'}]"
                        .formatted(file)
                        .replace('\'', '"'));
        assertThat(alts(bare)).containsExactly("");
        Element card = card(owner.get("/admin/library?show=undescribed"));
        assertThat(card.select(".uses li").eachText()).containsExactly("Bare without description", "Described");

        card.selectFirst("[name=alt]").val("  A circle ");
        Document saved = owner.press(card.selectFirst("button[name=describe]"));
        assertThat(saved.select("[role=status]").text()).contains("The descriptions are saved.");
        assertThat(saved.select("[name=file]").eachAttr("value")).doesNotContain(file);
        assertThat(alts(bare)).containsExactly("A circle");
        assertThat(alts(described)).containsExactly("In its own words");
        card = card(owner.get("/admin/library"));
        assertThat(card.select(".uses li").eachText()).containsExactlyInAnyOrder("Described", "Bare");
        assertThat(card.selectFirst("[name=alt]").val()).isEqualTo("A circle");

        Document form = owner.get(card.selectFirst("a[href*=kind]").attr("href"));
        assertThat(form.select("[name=photoUrl]").val()).endsWith("/media/" + file);
        assertThat(form.select("[name=photoAlt]").val()).isEqualTo("A circle");
        owner.press(form.selectFirst("button[name=status][value=PUBLISHED]"));
        assertThat(card(owner.get("/admin/library")).select(".uses li")).hasSize(3);
    }

    @Test
    void an_older_tab_keeps_what_another_has_written_since() {
        String first = newPicture();
        String second = newPicture();
        Document older = owner.get("/admin/library");
        describe(owner.get("/admin/library"), first, "From the other tab");
        describe(older, second, "From the older\u0000 tab");
        Document now = owner.get("/admin/library");
        assertThat(alt(now, first).val()).isEqualTo("From the other tab");
        assertThat(alt(now, second).val()).isEqualTo("From the older tab");

        Document refused = describe(now, first, "a".repeat(1001));
        assertThat(refused.select("[role=alert]").text()).contains("at most 1000 characters");
        assertThat(alt(refused, first).val()).isEqualTo("a".repeat(1001));
        assertThat(alt(describe(refused, first, "In two\nlines"), first).wholeText())
                .isEqualTo("In two\nlines");
        describe(owner.get("/admin/library"), second, "Beside it");
        assertThat(alt(owner.get("/admin/library"), first).wholeText()).isEqualTo("In two\nlines");
    }

    @Test
    void before_a_used_file_is_deleted_its_notes_are_named() {
        String file = newPicture();
        URI note = client.create("content=Shows+what+will+be+gone&photo=/media/" + file);
        client.form("action=delete&url=" + client.create("name=In+the+bin&content=/media/" + file));
        String question = "/admin/library/delete?file=" + file;
        Document asked = owner.get(question);
        assertThat(asked.select(".lead").text()).startsWith("The file is used.");
        assertThat(asked.select(".uses li").eachText())
                .containsExactly("Shows what will be gone without description", "In the bin in the bin");
        assertThat(owner.answer("/media/" + file).statusCode()).isEqualTo(200);

        Document deleted = owner.press(asked.selectFirst("#delete"));
        assertThat(deleted.select("[role=status]").text()).contains("The file is deleted.");
        assertThat(deleted.select("[name=file]").eachAttr("value")).doesNotContain(file);
        assertThat(owner.answer("/media/" + file).statusCode()).isEqualTo(410);
        assertThat(owner.answer(note.getPath()).statusCode()).isEqualTo(200);
        assertThat(owner.answer(question).statusCode()).isEqualTo(404);
        assertThat(owner.get("/admin/library/delete?file=" + newPicture())
                        .select(".lead")
                        .text())
                .startsWith("No note uses the file.");
    }

    @Test
    void a_script_sends_a_file_with_the_proof_of_its_page() {
        String path = "/admin/library/files";
        Element state = owner.get("/admin/library").selectFirst("#uploadState");
        String[] proof = {"Form-Proof", state.attr("data-proof")};
        String before = newPicture();
        assertThat(owner.post(path, PICTURE).statusCode()).isEqualTo(403);
        assertThat(file(owner.get("/admin/library"))).isEqualTo(before);
        assertThat(owner.post(path, PICTURE, proof).statusCode()).isEqualTo(204);
        assertThat(file(owner.get("/admin/library"))).isNotEqualTo(before);
        assertThat(owner.post(path, new byte[] {1, 2, 3}, proof))
                .matches(refused -> refused.statusCode() == 422)
                .matches(refused -> !refused.body().isBlank());
    }

    @Test
    void the_list_goes_on_behind_the_last_of_a_page() {
        for (int i = 0; i < 25; i++) {
            newPicture();
        }
        Document first = owner.get("/admin/library?show=unused");
        Document second = owner.get(first.selectFirst("a[rel=next]").attr("href"));
        List<String> shown = first.select("[name=file]").eachAttr("value");
        assertThat(first.select(".uploads > li")).hasSize(24);
        assertThat(second.select("[name=file]").eachAttr("value")).isNotEmpty().doesNotContainAnyElementsOf(shown);
        assertThat(second.select(".shelves [aria-current=page]").text()).startsWith("Not used (");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        Document back = owner.get(second.selectFirst("a[rel=prev]").attr("href"));
        assertThat(back.select("[name=file]").eachAttr("value")).isEqualTo(shown);
        assertThat(back.select("a[rel=prev]")).isEmpty();
        assertThat(back.selectFirst("a[rel=next]").attr("href"))
                .isEqualTo(first.selectFirst("a[rel=next]").attr("href"));
    }

    @Test
    void a_file_of_the_library_is_chosen_in_the_form_that_is_open() {
        String file = newPicture();
        describe(owner.get("/admin/library"), file, "A circle of the library");
        Document form = owner.get("/admin/notes/new?kind=article");
        form.selectFirst("#content").text("Typed before");
        Document asked = owner.press(form.selectFirst("button[name=library]"));
        assertThat(asked.select("[role=alert], .error")).isEmpty();
        assertThat(asked.select("#choices img").eachAttr("alt")).startsWith("A circle of the library");
        asked.selectFirst("[name=chosen][value=" + file + "]").attr("checked", true);
        Document chosen = owner.press(asked.selectFirst("button[name=choose]"));
        assertThat(chosen.select("[name=photoUrl]").val()).endsWith("/media/" + file);
        assertThat(chosen.select("[name=photoAlt]").val()).isEqualTo("A circle of the library");
        assertThat(chosen.selectFirst("#content").wholeText()).isEqualTo("Typed before");
        assertThat(chosen.select("#choices")).isEmpty();
        owner.press(chosen.selectFirst("button[name=status][value=DRAFT]"));
        assertThat(card(owner.get("/admin/library")).select(".uses li").eachText())
                .containsExactly("Typed before");
    }

    @Test
    void a_post_of_a_file_that_was_only_ticked_needs_no_words() {
        String file = newPicture();
        Document form = owner.get("/admin/notes/new");
        Document asked = owner.press(form.selectFirst("button[name=library]"));
        asked.selectFirst("[name=chosen][value=" + file + "]").attr("checked", true);
        Document saved = owner.press(asked.selectFirst("button[name=status][value=DRAFT]"));
        assertThat(saved.select("h1").text()).isEqualTo("Notes");
        assertThat(card(owner.get("/admin/library")).select(".uses li")).hasSize(1);
    }

    private Document upload(Map<String, byte[]> files) {
        return owner.press(owner.get("/admin/library").selectFirst("button[name=upload]"), "files", files);
    }

    private String newPicture() {
        return file(upload(Map.of("picture.jpg", PICTURE)));
    }

    private Document describe(Document library, String file, String words) {
        Element field = alt(library, file);
        field.val(words);
        return owner.press(field.closest("li").selectFirst("button[name=describe]"));
    }

    private static Element alt(Document library, String file) {
        return library.selectFirst("[name=file][value=" + file + "]")
                .closest("li")
                .selectFirst("[name=alt]");
    }

    private static Element card(Document library) {
        return library.selectFirst(".uploads > li");
    }

    /** The newest picture. */
    private static String file(Document library) {
        return library.selectFirst(".uploads [name=file]").val();
    }

    private List<String> alts(URI note) {
        return Jsoup.parse(owner.answer(note.getPath()).body())
                .select(".h-entry img.u-photo")
                .eachAttr("alt");
    }
}
