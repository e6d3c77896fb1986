package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The form makes of each kind of post what a client would have sent, and keeps what it knows nothing of. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostKindsIT {

    private static final List<String> OF_ITS_OWN = List.of("published", "url", "post-status", "visibility");

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create", "update");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note | content=Some words; tags=kinds | 'content':['Some words'],'category':['kinds']",
                "article | name=A title; summary=In short; content=Long words |"
                        + " 'name':['A title'],'summary':['In short'],'content':['Long words']",
                "reply | target=https://other.example/a; content=So it is |"
                        + " 'in-reply-to':['https://other.example/a'],'content':['So it is']",
                "reply | target=https://other.example/a; citeName=A title; citeAuthor=Ada;"
                        + " citeAuthorUrl=https://ada.example/; citeExcerpt=Once upon a time; content=It is |"
                        + " 'in-reply-to':[{'type':['h-cite'],'properties':{'url':['https://other.example/a'],"
                        + "'name':['A title'],'author':[{'type':['h-card'],'properties':{'name':['Ada'],"
                        + "'url':['https://ada.example/']}}],'content':['Once upon a time']}}],'content':['It is']",
                "bookmark | target=https://other.example/a; citeAuthor=Ada |"
                        + " 'bookmark-of':[{'type':['h-cite'],'properties':{'url':['https://other.example/a'],"
                        + "'author':[{'type':['h-card'],'properties':{'name':['Ada']}}]}}]",
                "like | target=https://other.example/a | 'like-of':['https://other.example/a']",
                "repost | target=https://other.example/a | 'repost-of':['https://other.example/a']",
                "bookmark | target=https://other.example/a; name=Read it |"
                        + " 'bookmark-of':['https://other.example/a'],'name':['Read it']",
                "rsvp | target=https://other.example/e; answer=maybe |"
                        + " 'in-reply-to':['https://other.example/e'],'rsvp':['maybe']",
                "event | name=A party; start=2031-05-06T18:00; end=2031-05-06T23:00; place=At home |"
                        + " 'name':['A party'],'start':['2031-05-06T18:00:00Z'],'end':['2031-05-06T23:00:00Z'],"
                        + "'location':['At home']",
                "checkin | placeName=The bridge; latitude=52.5; longitude=-13.25 |"
                        + " 'checkin':[{'type':['h-card'],'properties':"
                        + "{'name':['The bridge'],'latitude':['52.5'],'longitude':['-13.25']}}]"
            })
    void a_post_is_what_a_client_would_have_sent(String kind, String typed, String properties) {
        FormElement form = form("/admin/notes/new?kind=" + kind);
        String slug = kind + "-by-the-form-" + Integer.toHexString(typed.hashCode());
        form.selectFirst("#slug").val(slug);
        submit(form, fields(typed));
        URI made = client.endpoint().resolve("/notes/" + slug);
        URI sent = client.createJson(json(properties));
        assertThat(known(made)).isEqualTo(known(sent)).isNotEmpty();
        assertThat(context(made)).isEqualTo(context(sent));

        String before = client.source(made).toString();
        FormElement edit = form("/admin/notes/edit?note=" + slug);
        assertThat(edit.selectFirst("[name=kind]").val()).isEqualTo(kind);
        fields(typed).forEach((field, text) -> assertThat(shown(edit, field)).isEqualTo(text));
        submit(edit, Map.of());
        assertThat(client.source(made)).hasToString(before);
    }

    @Test
    void what_a_client_said_of_a_place_stays_when_its_name_is_changed() {
        URI note = client.createJson(json("'content':['Here'],'checkin':[{'type':['h-card'],'properties':"
                + "{'name':['The old name'],'url':['https://other.example/place'],'locality':['Berlin']}}]"));
        submit(form("/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "")), Map.of("#placeName", "New"));
        assertThat(client.source(note, "checkin").toString())
                .contains("\"New\"", "https://other.example/place", "Berlin")
                .doesNotContain("The old name");
    }

    @Test
    void what_a_client_said_of_a_page_stays_when_its_title_is_changed_and_goes_with_its_address() {
        URI note = client.createJson(json("'content':['So'],'in-reply-to':[{'type':['h-cite'],'properties':{"
                + "'url':['https://other.example/a'],'name':['Old'],'published':['2020-01-02'],'summary':['Short'],"
                + "'author':[{'type':['h-card'],'properties':{'name':['Ada'],'photo':['https://ada.example/a.jpg']}}]}},"
                + "'https://other.example/b']"));
        String edit = "/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "");
        assertThat(form(edit).select("#citeExcerpt").text()).isEqualTo("Short");
        submit(form(edit), Map.of("#citeName", "New", "#citeExcerpt", "Shorter"));
        assertThat(client.source(note, "in-reply-to"))
                .hasToString(json("[{'type':['h-cite'],'properties':{'url':['https://other.example/a'],'name':['New'],"
                        + "'published':['2020-01-02'],'summary':['Shorter'],'author':[{'type':['h-card'],'properties':"
                        + "{'name':['Ada'],'photo':['https://ada.example/a.jpg']}}]}},'https://other.example/b']"));
        // What was said of the former page is left in the fields.
        submit(form(edit), Map.of("#target", "https://other.example/c"));
        assertThat(client.source(note, "in-reply-to"))
                .hasToString(json("['https://other.example/c','https://other.example/b']"));
    }

    @Test
    void the_title_of_a_reply_is_changed_and_comes_back_with_a_mistake() {
        URI note =
                client.createJson(json("'name':['Titled'],'content':['So'],'in-reply-to':['https://other.example/a']"));
        String edit = "/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "");
        Document mistaken = submit(form(edit), Map.of("#name", "Retitled", "#citeAuthorUrl", "elsewhere"));
        assertThat(mistaken.select("#citeAuthorUrlError").text()).isNotEmpty();
        submit(FormClient.formWith(mistaken, "#name"), Map.of("#citeAuthorUrl", ""));
        assertThat(client.source(note, "name")).hasToString(json("['Retitled']"));
    }

    @ParameterizedTest
    @CsvSource({
        "like, target, '', targetError",
        "reply, target, elsewhere, targetError",
        "event, start, '', startError",
        "event, name, '', nameError",
        "checkin, placeName, '', placeNameError",
        "checkin, latitude, 52.5, longitudeError",
    })
    void what_a_kind_needs_is_asked_for(String kind, String field, String text, String error) {
        Document answer = submit(form("/admin/notes/new?kind=" + kind), Map.of("#" + field, text));
        assertThat(answer.select("#" + error).text()).isNotEmpty();
    }

    @Test
    void a_link_opens_a_reply_to_a_page() {
        FormElement form = form("/admin/notes/new?kind=reply&url=https://other.example/post");
        assertThat(form.selectFirst("#target").val()).isEqualTo("https://other.example/post");
        assertThat(form.select("#start, #placeName, #name, #answer")).isEmpty();
    }

    @Test
    void a_bookmark_of_the_browser_opens_a_post_about_the_page_that_is_read() {
        List<String> bookmarks =
                owner.get("/admin/help").select("#bookmarks ~ .sheet code").eachText();
        assertThat(bookmarks).hasSize(3).allSatisfy(bookmark -> {
            assertThat(bookmark).matches("javascript:location='\\S+'\\+encodeURIComponent\\(location\\)");
            URI address = URI.create(bookmark.split("'")[1]);
            FormElement form =
                    form(address.getRawPath() + "?" + address.getRawQuery() + "https%3A%2F%2Fother.example%2F");
            assertThat(form.selectFirst("#target").val()).isEqualTo("https://other.example/");
        });
    }

    @Test
    void two_likes_in_a_row_are_two_posts() {
        submit(form("/admin/notes/new?kind=like"), Map.of("#target", "https://other.example/1"));
        assertThat(submit(form("/admin/notes/new?kind=like"), Map.of("#target", "https://other.example/2"))
                        .select("[role=status]")
                        .text())
                .startsWith("The note is saved.");
    }

    private Map<String, String> known(URI note) {
        JsonObject source = Json.createObjectBuilder(client.source(note)).build();
        Map<String, String> known = new LinkedHashMap<>();
        source.forEach((name, values) -> known.put(name, values.toString()));
        known.keySet().removeAll(OF_ITS_OWN);
        return known;
    }

    /** What the page of a note says of what it is about. */
    private String context(URI note) {
        return owner.get(note.getPath()).select(".context").outerHtml();
    }

    private static Map<String, String> fields(String typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String each : typed.split("; ")) {
            fields.put("#" + each.replaceFirst("=.*", ""), each.replaceFirst("^\\w+=", ""));
        }
        return fields;
    }

    private static String shown(FormElement form, String field) {
        return form.selectFirst(field).normalName().equals("select")
                ? form.selectFirst(field + " [selected]").val()
                : form.selectFirst(field).val();
    }

    private FormElement form(String path) {
        return FormClient.formWith(owner.get(path), "#content");
    }

    private Document submit(FormElement form, Map<String, String> texts) {
        return owner.submit(form, texts, List.of());
    }
}
