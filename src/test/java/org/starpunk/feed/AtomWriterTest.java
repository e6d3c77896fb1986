package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.article;
import static org.starpunk.feed.FeedFixture.feed;
import static org.starpunk.feed.FeedFixture.parse;
import static org.starpunk.feed.FeedFixture.text;
import static org.starpunk.feed.FeedFixture.texts;
import static org.starpunk.feed.FeedFixture.with;
import static org.starpunk.feed.FeedFixture.withFiles;
import static org.starpunk.feed.FeedFixture.words;
import static org.starpunk.testing.Json.json;

import org.junit.jupiter.api.Test;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomWriterTest {

    @Test
    void has_one_id_title_updated_and_author() {
        Document atom = atom(text("Hello"));
        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(atom, "feed/id")).containsExactly("https://ada.example/feed.atom");
        assertThat(texts(atom, "feed/title")).containsExactly("Ada's <notes>");
        assertThat(texts(atom, "feed/updated")).containsExactly("2026-11-22T16:00:00Z");
        assertThat(texts(atom, "feed/author/name")).containsExactly("Ada");
        assertThat(texts(atom, "feed/author/uri")).containsExactly("https://ada.example/");
    }

    @Test
    void says_in_which_language_it_is_and_which_entry_is_in_another() {
        Document atom = atom(text("Hello"), with("{\"lang\":[\"de\"],\"photo\":[\"/media/2.jpg\"]}"));
        assertThat(atom.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en-GB");
        assertThat(((Element) atom.getElementsByTagName("entry").item(0)).getAttribute("xml:lang"))
                .isEmpty();
        assertThat(((Element) atom.getElementsByTagName("entry").item(1)).getAttribute("xml:lang"))
                .isEqualTo("de");
    }

    @Test
    void links_to_itself_and_to_the_page() {
        Document atom = atom();
        assertThat(texts(atom, "feed/link[@rel='self']/@href")).containsExactly("https://ada.example/feed.atom");
        assertThat(texts(atom, "feed/link[@rel='self']/@type")).containsExactly("application/atom+xml");
        assertThat(texts(atom, "feed/link[@rel='alternate']/@href")).containsExactly("https://ada.example/");
    }

    @Test
    void an_entry_has_one_id_title_updated_and_content() {
        Document atom = atom(text("Hello"));
        assertThat(texts(atom, "feed/entry/id")).containsExactly("https://ada.example/notes/a-note");
        assertThat(texts(atom, "feed/entry/title")).containsExactly("Hello");
        assertThat(texts(atom, "feed/entry/published")).containsExactly("2026-11-22T17:30:15+02:00");
        assertThat(texts(atom, "feed/entry/updated")).containsExactly("2026-11-22T18:00:00+02:00");
        assertThat(texts(atom, "feed/entry/content")).singleElement().satisfies(body -> assertThat(words(body))
                .isEqualTo("Hello"));
        assertThat(texts(atom, "feed/entry/content/@type")).containsExactly("html");
        assertThat(texts(atom, "feed/entry/link[@rel='alternate']/@href"))
                .containsExactly("https://ada.example/notes/a-note");
    }

    @Test
    void every_entry_has_a_title_that_is_not_blank() {
        assertThat(titles(article("A name", "In short"))).containsExactly("A name");
        assertThat(titles(text("one\n two " + "three ".repeat(40))))
                .singleElement()
                .satisfies(title -> assertThat(title)
                        .startsWith("one two three")
                        .endsWith("three…")
                        .hasSizeLessThan(82));
        assertThat(titles(with(json("{'like-of':['https://other.example/']}")))).containsExactly("Liked other.example");
        assertThat(titles(with(json("{'read-of':['https://other.example/']}")))).containsExactly("Read other.example");
    }

    @Test
    void each_tag_is_the_term_and_the_label_of_a_category() {
        Document atom = atom(text("Hello", "C++ & <C>", "\"Ähre\"", "日本語"));
        assertThat(texts(atom, "feed/entry/category/@term")).containsExactly("C++ & <C>", "\"Ähre\"", "日本語");
        assertThat(texts(atom, "feed/entry/category/@label")).containsExactly("C++ & <C>", "\"Ähre\"", "日本語");
    }

    @Test
    void the_scheme_of_categories_is_where_the_tags_are() {
        assertThat(texts(atom(text("Hello", "Java")), "feed/entry/category/@scheme"))
                .containsExactly("https://ada.example/tags/");
    }

    @Test
    void each_file_of_known_type_and_size_is_an_enclosure() {
        Document atom = atom(withFiles());
        String enclosure = "feed/entry/link[@rel='enclosure']/";
        assertThat(texts(atom, enclosure + "@href"))
                .containsExactly("https://ada.example/media/1.mp3", "https://ada.example/media/2.jpg");
        assertThat(texts(atom, enclosure + "@type")).containsExactly("audio/mpeg", "image/jpeg");
        assertThat(texts(atom, enclosure + "@length")).containsExactly("4000000000", "2");
        assertThat(texts(atom(text("Hello")), enclosure + "@href")).isEmpty();
    }

    @Test
    void a_summary_is_there_when_one_is_set() {
        assertThat(texts(atom(article("A name", "In <short>")), "feed/entry/summary"))
                .containsExactly("In <short>");
        assertThat(texts(atom(text("Hello")), "feed/entry/summary")).isEmpty();
    }

    @Test
    void an_update_changes_the_dates_of_the_entry_and_of_the_feed_and_not_the_ids() {
        Note note = text("Hello");
        Document before = atom(note);
        Document after = atom(NoteFixture.revised(note));
        assertThat(texts(after, "feed/entry/updated")).containsExactly("2026-11-22T19:00:00+02:00");
        assertThat(texts(after, "feed/updated")).containsExactly("2026-11-22T17:00:00Z");
        assertThat(texts(after, "feed/entry/id")).isEqualTo(texts(before, "feed/entry/id"));
        assertThat(texts(after, "feed/id")).isEqualTo(texts(before, "feed/id"));
        assertThat(texts(after, "feed/entry/published")).isEqualTo(texts(before, "feed/entry/published"));
    }

    @Test
    void an_empty_feed_is_a_feed() {
        assertThat(texts(atom(), "feed/updated")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(texts(atom(), "feed/entry")).isEmpty();
    }

    private static java.util.List<String> titles(Note note) {
        return texts(atom(note), "feed/entry/title");
    }

    private static Document atom(Note... notes) {
        return parse(AtomWriter.write(feed(notes)));
    }
}
