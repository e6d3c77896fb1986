package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;

class PublicEntryTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));
    private static final NotePermalinks PERMALINKS = new NotePermalinks(SITE);

    private final Author ada = new Author("Ada", "/media/ada.jpg", "", List.of());
    private final PublicEntry entries = new PublicEntry(new EntryWriter(PERMALINKS), PERMALINKS, SITE);

    @Test
    void is_an_h_entry_with_the_properties_that_the_page_shows() {
        Note note = NoteFixture.published(
                "a-note", "A name", "In short", new Content("Hello <you>", ContentFormat.TEXT), "{}", "Ähre", "C#");
        assertThat(entries.of(note, ada).toJson())
                .hasToString(json("{'type':['h-entry'],'properties':{'name':['A name'],'summary':['In short'],"
                        + "'content':[{'html':'Hello &lt;you&gt;','value':'Hello <you>'}],"
                        + "'published':['2026-11-22T17:30:15+02:00'],"
                        + "'url':['https://ada.example/notes/a-note'],'category':['Ähre','C#'],"
                        + "'uid':['https://ada.example/notes/a-note'],"
                        + "'author':[{'type':['h-card'],'properties':{'name':['Ada'],"
                        + "'url':['https://ada.example/'],'photo':['https://ada.example/media/ada.jpg']}}]}}"));
    }

    @Test
    void says_when_it_was_updated() {
        Note note = NoteFixture.revised(text("Hello"));
        assertThat(properties(note))
                .containsEntry(
                        "updated",
                        Json.createArrayBuilder()
                                .add("2026-11-22T19:00:00+02:00")
                                .build());
    }

    @Test
    void says_as_its_page_does_when_it_was_updated_before_it_came_here() {
        assertThat(properties(with(json("{'updated':['2026-11-23T10:00:00.5+01:00']}"))))
                .containsEntry(
                        "updated",
                        Json.createArrayBuilder()
                                .add("2026-11-23T10:00:00+01:00")
                                .build());
        assertThat(properties(with(json("{'updated':['2026-11-21T10:00:00Z']}"))))
                .doesNotContainKey("updated");
        assertThat(properties(with(json("{'updated':['some day']}")))).doesNotContainKey("updated");
    }

    @Test
    void of_a_note_without_a_name_or_words_has_no_name_and_no_content() {
        assertThat(properties(with(json("{'like-of':['https://other.example/']}"))))
                .containsKey("like-of")
                .doesNotContainKeys("name", "content");
    }

    @Test
    void of_an_event_says_when_it_begins_and_ends() {
        assertThat(properties(with(json("{'start':['2026-12-01T19:00:00Z'],'end':['2026-12-01T21:00:00Z']}"))))
                .containsKeys("start", "end");
    }

    @Test
    void has_nothing_that_the_page_does_not_show() {
        JsonObject properties = properties(with(json(
                "{'photo':['https://ada.example/a.jpg'],'uid':['s'],'audience':['me'],'author':['Bob'],'location':['Hamburg'],'location-visibility':['protected'],"
                        + "'checkin':[{'properties':{'name':['Café']}}]}")));
        assertThat(properties)
                .containsKey("photo")
                .doesNotContainKeys(
                        "audience", "checkin", "location", "location-visibility", "post-status", "visibility");
        assertThat(properties.getJsonArray("author").toString()).doesNotContain("Bob");
    }

    @Test
    void has_absolute_addresses() {
        Note note = NoteFixture.published(
                "a-note",
                null,
                null,
                new Content(
                        "<a href=\"other\">a</a> <a href=\"/x\">b</a> <a href=\"#c\">c</a> <img src=\"//i.example/i.png\">"
                                + " <video src=\"v.mp4\" poster=\"p.png\"></video> <blockquote cite=\"../q\">q</blockquote>",
                        ContentFormat.HTML),
                json("{'photo':['/media/a.jpg',{'value':'/media/b.jpg','alt':'B'}]}"));
        JsonObject properties = properties(note);
        assertThat(properties.getJsonArray("content").getJsonObject(0).getString("html"))
                .contains(
                        "href=\"https://ada.example/notes/other\"",
                        "href=\"https://ada.example/x\"",
                        "href=\"https://ada.example/notes/a-note#a-note.c\"",
                        "src=\"https://i.example/i.png\"",
                        "src=\"https://ada.example/notes/v.mp4\"",
                        "poster=\"https://ada.example/notes/p.png\"",
                        "cite=\"https://ada.example/q\"");
        assertThat(properties.getJsonArray("photo"))
                .hasToString(json("['https://ada.example/media/a.jpg',"
                        + "{'value':'https://ada.example/media/b.jpg','alt':'B'}]"));
    }

    @Test
    void people_stay_among_the_categories() {
        Note note = NoteFixture.published(
                "a-note",
                null,
                null,
                new Content("x", ContentFormat.TEXT),
                json("{'category':[{'type':['h-card'],'properties':{'name':['Bob']}}]}"),
                "Java");
        assertThat(properties(note).getJsonArray("category"))
                .hasToString(json("['Java',{'type':['h-card'],'properties':{'name':['Bob']}}]"));
    }

    private static Note text(String words) {
        return NoteFixture.published("a-note", null, null, new Content(words, ContentFormat.TEXT), "{}");
    }

    private static Note with(String properties) {
        return NoteFixture.published("a-note", null, null, Content.none(), properties);
    }

    private JsonObject properties(Note note) {
        return entries.of(note, ada).propertiesAsJson();
    }
}
