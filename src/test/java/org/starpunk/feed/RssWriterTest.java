package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.starpunk.feed.FeedFixture.article;
import static org.starpunk.feed.FeedFixture.feed;
import static org.starpunk.feed.FeedFixture.html;
import static org.starpunk.feed.FeedFixture.parse;
import static org.starpunk.feed.FeedFixture.text;
import static org.starpunk.feed.FeedFixture.texts;
import static org.starpunk.feed.FeedFixture.withFiles;
import static org.starpunk.feed.FeedFixture.words;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RssWriterTest {

    @Test
    void has_one_channel_with_title_link_and_description() {
        Document rss = rss();
        assertThat(texts(rss, "rss/@version")).containsExactly("2.0");
        assertThat(texts(rss, "rss/channel")).hasSize(1);
        assertThat(texts(rss, "rss/channel/title")).containsExactly("Ada's <notes>");
        assertThat(texts(rss, "rss/channel/link[not(@rel)]")).containsExactly("https://ada.example/");
        assertThat(texts(rss, "rss/channel/description")).containsExactly("Gardens & maps");
        assertThat(texts(rss, "rss/channel/language")).containsExactly("en-GB");
    }

    @Test
    void links_to_itself_in_the_namespace_of_atom() {
        Element self = (Element) rss().getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link")
                .item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("type")).isEqualTo("application/rss+xml");
        assertThat(self.getAttribute("href")).isEqualTo("https://ada.example/feed.xml");
    }

    @Test
    void a_note_has_no_title_and_an_article_has_its_own() {
        Document rss = rss(text("Hello"), article("A <name>", null));
        assertThat(texts(rss, "rss/channel/item[1]/title")).isEmpty();
        assertThat(texts(rss, "rss/channel/item[2]/title")).containsExactly("A <name>");
    }

    @Test
    void the_guid_is_the_permalink() {
        Document rss = rss(text("Hello"));
        assertThat(texts(rss, "rss/channel/item/guid")).containsExactly("https://ada.example/notes/a-note");
        assertThat(texts(rss, "rss/channel/item/guid/@isPermaLink")).containsExactly("true");
        assertThat(texts(rss, "rss/channel/item/link")).containsExactly("https://ada.example/notes/a-note");
    }

    @Test
    void dates_are_of_rfc_822_in_english() {
        Document rss = rss(text("Hello"));
        assertThat(texts(rss, "rss/channel/item/pubDate")).containsExactly("Sun, 22 Nov 2026 17:30:15 +0200");
        OffsetDateTime built = OffsetDateTime.parse(
                texts(rss, "rss/channel/lastBuildDate").get(0), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(built).isEqualTo(OffsetDateTime.parse("2026-11-22T16:00:00Z"));
    }

    @Test
    void the_author_is_a_creator_because_rss_wants_an_e_mail_for_an_author() {
        Document rss = rss(text("Hello"));
        assertThat(rss.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "creator")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Ada");
        assertThat(texts(rss, "rss/channel/item/author")).isEmpty();
    }

    @Test
    void each_tag_is_a_category_whatever_its_letters() {
        Document rss = rss(text("Hello", "C++ & <C>", "\"Ähre\"", "日本語", "🐧"));
        assertThat(texts(rss, "rss/channel/item/category")).containsExactly("C++ & <C>", "\"Ähre\"", "日本語", "🐧");
    }

    @Test
    void the_description_is_html_with_absolute_links_and_without_scripts() {
        Document rss = rss(html("<p>1 &lt; 2 <a href=\"/x\">x</a><script>alert(1)</script></p>"));
        assertThat(texts(rss, "rss/channel/item/description")).singleElement().satisfies(body -> assertThat(words(body))
                .isEqualTo("<p>1 &lt; 2 <a href=\"https://ada.example/x\">x</a></p>"));
    }

    @Test
    void the_first_file_of_known_type_and_size_is_the_enclosure() {
        Document rss = rss(withFiles());
        assertThat(texts(rss, "rss/channel/item/enclosure/@url")).containsExactly("https://ada.example/media/1.mp3");
        assertThat(texts(rss, "rss/channel/item/enclosure/@length")).containsExactly("4000000000");
        assertThat(texts(rss, "rss/channel/item/enclosure/@type")).containsExactly("audio/mpeg");
        assertThat(texts(rss(text("Hello")), "rss/channel/item/enclosure")).isEmpty();
    }

    @Test
    void of_several_files_each_is_there_for_readers_that_know_media_rss() {
        Document rss = rss(withFiles(), text("Hello"));
        NodeList files = rss.getElementsByTagNameNS("http://search.yahoo.com/mrss/", "content");
        assertThat(IntStream.range(0, files.getLength()).mapToObj(i -> (Element) files.item(i)))
                .extracting(
                        file -> file.getAttribute("url"),
                        file -> file.getAttribute("fileSize"),
                        file -> file.getAttribute("type"),
                        file -> file.getAttribute("medium"))
                .containsExactly(
                        tuple("https://ada.example/media/1.mp3", "4000000000", "audio/mpeg", "audio"),
                        tuple("https://ada.example/media/2.jpg", "2", "image/jpeg", "image"));
    }

    @Test
    void an_update_changes_the_date_of_the_feed_and_not_the_guid() {
        Note note = text("Hello");
        Document before = rss(note);
        Document after = rss(NoteFixture.revised(note));
        for (String same : List.of("rss/channel/item/guid", "rss/channel/item/pubDate")) {
            assertThat(texts(after, same)).isEqualTo(texts(before, same));
        }
        assertThat(texts(after, "rss/channel/lastBuildDate")).containsExactly("Sun, 22 Nov 2026 17:00:00 GMT");
    }

    @Test
    void an_empty_feed_is_a_feed() {
        assertThat(texts(rss(), "rss/channel/item")).isEmpty();
    }

    private static Document rss(Note... notes) {
        return parse(RssWriter.write(feed(notes)));
    }
}
