package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.entry.Entry;
import org.starpunk.entry.TagLink;
import org.starpunk.note.Note;
import org.starpunk.testing.NodeProgram;

/** What two parsers that others wrote find in feeds of what is hardest to write down. No server is asked. */
class FeedParsersIT {

    private static final Note[] NOTES = {
        FeedFixture.text("]]> & <b>not bold</b> \u0000\u000b \ud83d\udc27 שלום 日本語", "C++ & <C>", "\"Ähre\"", "日本語"),
        FeedFixture.html(
                "<p>1 &lt; 2 &amp;amp; <a href='/x?a=1&amp;b=2'>x</a></p><pre><code>if (a &lt; b) {}</code></pre>"),
        FeedFixture.article("A <name> & \"more\" ]]>", "In <short> & sweet"),
        FeedFixture.withFiles(),
        FeedFixture.with("{\"like-of\":[\"https://example.org/?a=1&b=<2>\"],\"lang\":[\"he\"]}"),
    };

    private final Feed feed = feed("Ada's <notes> & ]]> more", NOTES);

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void rome_finds_all_of_it(FeedFormat format) throws Exception {
        SyndFeed found = new SyndFeedInput().build(new StringReader(text(format)));
        assertThat(found.getTitle()).isEqualTo(feed.title());
        assertThat(found.getLanguage()).isIn("en-GB", null);
        assertThat(found.getEntries()).hasSameSizeAs(feed.items());
        for (int i = 0; i < feed.items().size(); i++) {
            Entry item = feed.items().get(i);
            SyndEntry entry = found.getEntries().get(i);
            assertThat(entry.getUri()).isEqualTo(item.url());
            assertThat(entry.getLink()).isEqualTo(item.url());
            assertThat(entry.getPublishedDate()).isEqualTo(item.publishedAt().toInstant());
            assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactlyElementsOf(tags(item));
            SyndContent body = format == FeedFormat.RSS
                    ? entry.getDescription()
                    : entry.getContents().get(0);
            assertThat(body.getValue()).isEqualTo(FeedBody.html(item));
        }
    }

    @Test
    void a_reader_in_javascript_finds_all_of_it() {
        String documents = Json.createArrayBuilder()
                .add(text(FeedFormat.RSS))
                .add(text(FeedFormat.ATOM))
                .build()
                .toString();
        JsonArray found = (JsonArray) NodeProgram.run("feeds.js", documents);
        assertThat(found).hasSize(2);
        for (JsonObject document : found.getValuesAs(JsonObject.class)) {
            assertThat(document.getString("title")).isEqualTo(feed.title());
            List<JsonObject> items = document.getJsonArray("items").getValuesAs(JsonObject.class);
            assertThat(items).hasSameSizeAs(feed.items());
            for (int i = 0; i < items.size(); i++) {
                Entry item = feed.items().get(i);
                assertThat(items.get(i).getString("link")).isEqualTo(item.url());
                assertThat(items.get(i).getString("content")).isEqualTo(FeedBody.html(item));
                assertThat(items.get(i).getString("isoDate"))
                        .startsWith(item.publishedAt().toInstant().toString().substring(0, 19));
            }
        }
        List<JsonObject> rss = found.getJsonObject(0).getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(rss).extracting(item -> item.getString("guid")).containsExactlyElementsOf(ids());
        assertThat(rss.get(0).getJsonArray("categories").getValuesAs(JsonString::getString))
                .containsExactlyElementsOf(tags(feed.items().get(0)));
        assertThat(rss.get(3).getJsonObject("enclosure"))
                .containsAllEntriesOf(Map.of(
                        "url", Json.createValue("https://ada.example/media/1.mp3"),
                        "length", Json.createValue("4000000000"),
                        "type", Json.createValue("audio/mpeg")));
    }

    private List<String> ids() {
        return feed.items().stream().map(Entry::url).toList();
    }

    private static List<String> tags(Entry item) {
        return item.tags().stream().map(TagLink::name).toList();
    }

    private String text(FeedFormat format) {
        return new String(format.write(feed), StandardCharsets.UTF_8);
    }
}
