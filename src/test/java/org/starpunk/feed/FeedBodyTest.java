package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.SITE;
import static org.starpunk.feed.FeedFixture.html;
import static org.starpunk.feed.FeedFixture.text;
import static org.starpunk.feed.FeedFixture.with;
import static org.starpunk.testing.Json.json;

import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;

class FeedBodyTest {

    @Test
    void is_what_the_page_says() {
        assertThat(body(text("two\nlines & <more>")))
                .isEqualTo("<div class=\"e-content plain\" dir=\"auto\">two<br>\nlines &amp; &lt;more&gt;</div>");
    }

    @Test
    void has_absolute_links_and_nothing_that_runs() {
        assertThat(words(html("<a href=\"x\" onclick=\"y()\">a</a><img src=\"/i.png\"><script>z()</script>")))
                .isEqualTo("<a href=\"https://ada.example/notes/x\">a</a>"
                        + "<img src=\"https://ada.example/i.png\" loading=\"lazy\" alt=\"\">");
    }

    @Test
    void has_characters_for_the_boxes_of_tasks() {
        Note tasks = NoteFixture.published(
                "a-note", null, null, new Content("- [x] a\n- [ ] b", ContentFormat.MARKDOWN), "{}");
        assertThat(Jsoup.parse(body(tasks)).select("li").eachText()).containsExactly("☑ a", "☐ b");
        assertThat(Jsoup.parse(body(tasks)).select("input")).isEmpty();
    }

    @Test
    void keeps_the_blanks_of_a_plain_text() {
        assertThat(words(text("  a\n\n\n\tb  c https://c.example/  d")).replace("&nbsp;", "_"))
                .isEqualTo("__a<br>\n<span><br>\n</span><span><br>\n</span>____b _c "
                        + "<a href=\"https://c.example/\">https://c.example/</a> _d");
    }

    @Test
    void says_what_the_note_reacts_to() {
        assertThat(lines(with(json("{'in-reply-to':['https://other.example/a?b&c'],'rsvp':['yes']}"))))
                .containsExactly("Going", "In reply to other.example/a?b&c");
        assertThat(Jsoup.parse(body(with(json("{'in-reply-to':['https://other.example/a?b&c']}"))))
                        .select("a")
                        .attr("href"))
                .isEqualTo("https://other.example/a?b&c");
    }

    @Test
    void shows_photos_films_and_recordings_and_where_they_are_from() {
        assertThat(body(with(json("{'photo':[{'value':'/media/a.jpg','alt':'A <cat>'}],"
                        + "'video':[{'value':'https://v.example/v.mp4','alt':'A film'}],"
                        + "'audio':['/media/a.mp3']}"))))
                .containsSubsequence(
                        "/photos/1\">",
                        " src=\"https://ada.example/media/a.jpg\" alt=\"A &lt;cat>\"",
                        " src=\"https://v.example/v.mp4\" aria-label=\"A film\" controls",
                        " src=\"https://ada.example/media/a.mp3\" controls");
    }

    @Test
    void says_no_place_that_is_not_public() {
        assertThat(lines(with(json("{'mood':['glad'],'location':['Hamburg'],'location-visibility':['protected'],"
                        + "'checkin':[{'properties':{'name':['Café']}}]}"))))
                .containsExactly("Mood: glad");
    }

    @Test
    void says_when_and_where_an_event_is() {
        assertThat(lines(with(json(
                        "{'start':['2026-12-24T18:00+01:00'],'end':['2026-12-25']," + "'location':['The <barn>']}"))))
                .containsExactly("24 December 2026, 18:00 UTC+1 to 25 December 2026", "At The <barn>");
        assertThat(lines(with(json("{'start':['2026-12-24T18:00+01:00'],'end':['2026-12-24T23:30+01:00']}"))))
                .containsExactly("24 December 2026, 18:00 to 23:30 UTC+1");
        assertThat(lines(with(json("{'start':['2026-12-24']}")))).containsExactly("24 December 2026");
    }

    @Test
    void has_a_line_for_everything_else() {
        assertThat(lines(with(json("{'read-of':[{'type':['h-cite'],'properties':{'name':['Emma'],"
                        + "'author':['Jane Austen']}}],'read-status':['finished'],"
                        + "'syndication':['https://social.example/1'],"
                        + "'category':[{'properties':{'name':['Grace']}}]}"))))
                .containsExactly(
                        "Read Emma by Jane Austen", "Read status: finished", "With Grace", "Also at social.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"audience\":[\"me\"]}", "{\"photo\":[{\"value\":\"javascript:x\"}]}"})
    void is_never_empty(String properties) {
        assertThat(words(with(properties))).isEqualTo("22 November 2026, 15:30");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x0B, 0x1F, 0xFFFE})
    void has_no_character_that_xml_forbids_not_even_by_reference(int character) {
        String content = words(text("a" + Character.toString(character) + "b"));
        assertThat(FeedFixture.texts(
                        FeedFixture.parse(
                                new XmlDocument().element("x", content).toBytes()),
                        "x"))
                .containsExactly("ab");
    }

    /** What a reader shows in lines of their own. */
    private static List<String> lines(Note note) {
        return Jsoup.parse(body(note))
                .select("body > :not(.when-and-where), .when-and-where > *")
                .eachText();
    }

    private static String words(Note note) {
        return FeedFixture.words(body(note));
    }

    private static String body(Note note) {
        return FeedBody.html(Entry.inFeed(note, SITE, ZoneOffset.UTC, UploadedFiles.NONE));
    }
}
