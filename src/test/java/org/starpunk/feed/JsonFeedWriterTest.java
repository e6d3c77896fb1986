package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.article;
import static org.starpunk.feed.FeedFixture.feed;
import static org.starpunk.feed.FeedFixture.text;
import static org.starpunk.feed.FeedFixture.with;
import static org.starpunk.feed.FeedFixture.withFiles;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;

class JsonFeedWriterTest {

    @Test
    void says_its_version_title_and_addresses() {
        JsonObject feed = json();
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("title")).isEqualTo("Ada's <notes>");
        assertThat(feed.getString("description")).isEqualTo("Gardens & maps");
        assertThat(feed.getString("home_page_url")).isEqualTo("https://ada.example/");
        assertThat(feed.getString("feed_url")).isEqualTo("https://ada.example/feed.json");
        assertThat(feed.getJsonArray("authors"))
                .hasToString("[{\"name\":\"Ada\",\"url\":\"https://ada.example/\","
                        + "\"avatar\":\"https://ada.example/media/ada.jpg\"}]");
        assertThat(feed).doesNotContainKey("author");
        assertThat(feed.getJsonArray("items")).isEmpty();
    }

    @Test
    void an_item_of_a_note_has_everything_but_a_title() {
        assertThat(item(text("Hello <you>", "C++ & <C>", "\"Ähre\"")))
                .hasToString(
                        "{\"id\":\"https://ada.example/notes/a-note\",\"url\":\"https://ada.example/notes/a-note\","
                                + "\"content_html\":\"<div class=\\\"e-content plain\\\" dir=\\\"auto\\\">Hello &lt;you&gt;</div>\",\"date_published\":\"2026-11-22T17:30:15+02:00\","
                                + "\"date_modified\":\"2026-11-22T18:00:00+02:00\",\"tags\":[\"C++ & <C>\",\"\\\"Ähre\\\"\"]}");
    }

    @Test
    void an_item_of_an_article_has_its_title_and_summary() {
        JsonObject item = item(article("A name", "In short"));
        assertThat(item.getString("title")).isEqualTo("A name");
        assertThat(item.getString("summary")).isEqualTo("In short");
    }

    @Test
    void the_first_photo_is_the_image() {
        assertThat(item(with("{\"photo\":[\"/media/a.jpg\",\"/media/b.jpg\"]}")).getString("image"))
                .isEqualTo("https://ada.example/media/a.jpg");
    }

    @Test
    void each_file_of_known_type_and_size_is_an_attachment() {
        assertThat(item(withFiles()).getJsonArray("attachments"))
                .hasToString("[{\"url\":\"https://ada.example/media/1.mp3\",\"mime_type\":\"audio/mpeg\","
                        + "\"size_in_bytes\":4000000000},{\"url\":\"https://ada.example/media/2.jpg\","
                        + "\"mime_type\":\"image/jpeg\",\"size_in_bytes\":2}]");
    }

    @Test
    void an_update_changes_the_date_and_not_the_id() {
        Note note = text("Hello");
        String id = item(note).getString("id");
        JsonObject updated = item(NoteFixture.revised(note));
        assertThat(updated.getString("date_modified")).isEqualTo("2026-11-22T19:00:00+02:00");
        assertThat(updated.getString("id")).isEqualTo(id);
    }

    private static JsonObject item(Note note) {
        return json(note).getJsonArray("items").getJsonObject(0);
    }

    private static JsonObject json(Note... notes) {
        return Mf2Json.read(new String(JsonFeedWriter.write(feed(notes)), StandardCharsets.UTF_8));
    }
}
