package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.LoopbackSite;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The owner asks for what a page says of itself, and without JavaScript, too. */
class CitationIT {

    private static final String HTML = "Content-Type: text/html; charset=utf-8";
    private static final String ARTICLE = "<article class=h-entry><h1 class=p-name>Über alles</h1>"
            + "<a class='p-author h-card' href=/ada>Ada</a><p class=p-summary>In short</p></article>";

    private static StarPunkServer server;
    private static FormClient owner;
    private static LoopbackSite others;

    @BeforeAll
    static void start() throws IOException {
        server = StarPunkServer.sharedAmongApplications();
        owner = FormClient.owner(server);
        others = new LoopbackSite();
    }

    @AfterAll
    static void stop() {
        others.close();
    }

    @Test
    void a_reply_says_what_the_page_says_and_nothing_typed_is_lost() {
        URI page = others.says("/article", 200, ARTICLE, HTML);
        FormElement form = form("/admin/notes/new?kind=reply");
        type(form, Map.of("#target", page.toString(), "#tags", "cited"));
        form.selectFirst("#slug").val("cites-an-article");
        Document fetched = owner.press(form.selectFirst("[name=cite]"));
        assertThat(fetched.select(".error").text()).isEmpty();
        assertThat(fetched.select("[role=alert]")).isEmpty();
        assertThat(fetched.selectFirst("#cite").hasAttr("open")).isTrue();
        assertThat(fetched.selectFirst("#tags").val()).isEqualTo("cited");
        assertThat(owner.get("/notes/cites-an-article").text()).doesNotContain("Über alles");

        FormElement filled = FormClient.formWith(fetched, "#content");
        owner.submit(filled, Map.of("#content", "So it is", "#citeExcerpt", "In other words"), List.of());
        MicropubClient client = MicropubClient.of(server, "create");
        assertThat(client.source(server.url("/notes/cites-an-article"), "in-reply-to"))
                .hasToString(json("[{'type':['h-cite'],'properties':{'url':['" + page + "'],'name':['Über alles'],"
                        + "'author':[{'type':['h-card'],'properties':{'name':['Ada'],'url':['" + others.at("/ada")
                        + "']}}],'content':['In other words']}}]"));
        assertThat(owner.get("/notes/cites-an-article")
                        .select(".u-in-reply-to.h-cite > .p-name")
                        .text())
                .isEqualTo("Über alles");
    }

    @Test
    void what_was_fetched_of_one_page_is_said_of_another_only_when_the_owner_wants_that() {
        URI page = others.says("/fetched", 200, ARTICLE, HTML);
        FormElement form = form("/admin/notes/new?kind=bookmark");
        type(form, Map.of("#target", page.toString(), "#slug", "of-another-page"));
        Document fetched = owner.press(form.selectFirst("[name=cite]"));
        FormElement moved = FormClient.formWith(fetched, "#content");
        Document asked =
                owner.submit(moved, Map.of("#target", others.at("/other").toString()), List.of());
        assertThat(asked.select("#targetError").text())
                .startsWith("Title, author and excerpt below come from " + page + ".");
        assertThat(asked.selectFirst("#citeName").val()).isEqualTo("Über alles");
        assertThat(owner.answer("/notes/of-another-page").statusCode()).isEqualTo(404);

        owner.submit(FormClient.formWith(asked, "#content"), Map.of("#citeName", "Nothing is"), List.of());
        assertThat(MicropubClient.of(server, "create")
                        .source(server.url("/notes/of-another-page"), "bookmark-of")
                        .toString())
                .contains("\"Nothing is\"", "\"" + others.at("/other") + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "citeName, 1000, The title of a page can have at most 1000 characters.",
        "citeAuthor, 1000, The name of an author can have at most 1000 characters.",
        "citeAuthorUrl, 2000, An address can have at most 2000 characters.",
        "citeExcerpt, 10000, An excerpt can have at most 10000 characters.",
    })
    void what_is_said_of_a_page_has_its_limits_but_a_client_may_say_more(String field, int most, String sentence) {
        String start = field.equals("citeAuthorUrl") ? "https://other.example/" : "";
        String longest = start + "a".repeat(most - start.length());
        FormElement form = form("/admin/notes/new?kind=like");
        type(form, Map.of("#target", "https://other.example/", "#slug", "limit-of-" + field.toLowerCase(Locale.ROOT)));
        Document refused = owner.submit(form, Map.of("#" + field, longest + "a"), List.of());
        assertThat(refused.select("#" + field + "Error").text()).isEqualTo(sentence);
        FormElement again = FormClient.formWith(refused, "#content");
        assertThat(owner.submit(again, Map.of("#" + field, longest), List.of()).select(".error"))
                .isEmpty();

        MicropubClient client = MicropubClient.of(server, "create");
        URI sent =
                client.createJson(json("'like-of':[{'type':['h-cite'],'properties':{'url':['https://other.example/b'],"
                        + "'name':['%1$s'],'author':[{'type':['h-card'],'properties':{'name':['%1$s'],'url':['%2$s']}}],"
                                .formatted("b".repeat(10_001), "https://other.example/" + "b".repeat(2000))
                        + "'content':['" + "b".repeat(10_001) + "']}}]"));
        String before = client.source(sent).toString();
        FormElement unchanged = form("/admin/notes/edit?note=" + sent.getPath().replaceFirst(".*/", ""));
        assertThat(owner.submit(unchanged, Map.of(), List.of()).select(".error"))
                .isEmpty();
        assertThat(client.source(sent)).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/missing, 404, text/html, <p class=h-entry>x, it answers with the status 404",
        "/paper, 200, application/pdf, %PDF, a file that is no web page",
        "/empty, 200, text/html, <p>, neither its title nor its author",
        "/loop, 302, text/html, <p>, Nobody answers",
    })
    void why_a_page_says_nothing_is_told_beside_its_address(
            String path, int status, String type, String body, String reason) {
        URI page = others.says(path, status, body, "Content-Type: " + type, "Location: " + path);
        assertRefused("/admin/notes/new?kind=bookmark", page.toString(), reason);
    }

    @Test
    void an_address_is_needed_and_a_private_one_is_not_asked() {
        assertRefused("/admin/notes/new?kind=like", "", "Enter the address of the page first.");
        FormClient elsewhere = FormClient.owner(StarPunkServer.shared(DatabaseVendor.SQLITE));
        URI page = others.says("/private", 200, ARTICLE, HTML);
        int before = others.asked();
        FormElement form = FormClient.formWith(elsewhere.get("/admin/notes/new?kind=like"), "#content");
        form.selectFirst("#target").val(page.toString());
        assertThat(elsewhere
                        .press(form.selectFirst("[name=cite]"))
                        .select("#targetError")
                        .text())
                .contains("such as into a private network");
        assertThat(others.asked()).isEqualTo(before);
    }

    @Test
    void the_module_is_told_the_same_in_the_language_of_the_owner() {
        URI page = others.says("/module", 200, ARTICLE, HTML);
        String proof = owner.get("/admin/notes/new").selectFirst("#editor").attr("data-proof");
        assertThat(ask(proof, page.toString()).body())
                .contains("\"citeName\":\"Über alles\"", "\"citeAuthor\":\"Ada\"", "\"citeExcerpt\":\"In short\"");
        HttpResponse<String> refused = ask(proof, page + "/nowhere?");
        assertThat(ask(proof, "").statusCode()).isEqualTo(422);
        assertThat(ask(proof, "").body()).startsWith("Gib zuerst die Adresse");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(ask("", page.toString()).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> ask(String proof, String address) {
        return owner.ask("/admin/editor/citation", proof, "text/plain", address, "Accept-Language", "de");
    }

    private static void assertRefused(String view, String address, String reason) {
        FormElement form = form(view);
        type(form, Map.of("#target", address, "#tags", "kept"));
        Document refused = owner.press(form.selectFirst("[name=cite]"));
        assertThat(refused.select("#targetError").text()).contains(reason);
        assertThat(refused.selectFirst("#target").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.selectFirst("#tags").val()).isEqualTo("kept");
    }

    private static FormElement form(String path) {
        return FormClient.formWith(owner.get(path), "#content");
    }

    private static void type(FormElement form, Map<String, String> texts) {
        texts.forEach((field, text) -> form.selectFirst(field).val(text));
    }
}
