package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.content.ContentFixture.PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BeginningTest {

    private static final int MOST = 20_000;

    private static Content content(String source, ContentFormat format) {
        return new Content(source, format);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_short_content_is_all_of_it(ContentFormat format) {
        Content content = content("One *two* three", format);
        assertThat(ContentRenderer.beginning(content, PLACE))
                .as("kept once")
                .isSameAs(ContentRenderer.whole(content, PLACE));
        assertThat(ContentRenderer.beginning(content, PLACE).whole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_book_is_its_first_words(ContentFormat format) {
        Content content =
                content("Call me Ishmael. " + "Some years ago, never mind how long. ".repeat(5000) + "The end", format);
        RenderedContent beginning = ContentRenderer.beginning(content, PLACE);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.words()).startsWith("Call me Ishmael.").hasSizeBetween(1000, 3000);
        assertThat(beginning.html()).hasSizeLessThan(MOST).doesNotContain("The end");
        assertThat(ContentRenderer.whole(content, PLACE).words()).endsWith("The end");
        assertThat(ContentRenderer.firstWords(content)).startsWith("Call me").hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @EnumSource
    void goes_on_after_a_greeting(ContentFormat format) {
        Content content = content("<p>Hello\n\nworld " + "x".repeat(8100) + "</p>", format);
        assertThat(ContentRenderer.beginning(content, PLACE).words()).hasSizeBetween(2000, 3000);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_text_without_blanks_ends_anywhere_but_within_a_character(ContentFormat format) {
        Content content = content("a" + "𠮷野家".repeat(2500), format);
        assertThat(ContentRenderer.beginning(content, PLACE).words())
                .hasSizeBetween(2000, 3000)
                .endsWith("…")
                .matches("[^\\p{Cs}]*");
        assertThat(ContentRenderer.firstWords(content))
                .hasSizeBetween(4000, 10_000)
                .matches("[^\\p{Cs}]*");
    }

    /** How many characters of its words are shown at least says that something was rendered at all. */
    @ParameterizedTest
    @CsvSource({
        "HTML, <img src=https://a.example/b.png>, 0, <img",
        "HTML, <p>a, 500, <p>",
        "HTML, <b>, 0, ''",
        "HTML, <table><tr><td>x, 200, <td",
        "HTML, <p title=x, 0, ''",
        "MARKDOWN, '![](https://a.example/b.png) ', 0, <img",
        "MARKDOWN, '> ', 0, ''",
        "MARKDOWN, '* a\n', 250, <li>",
        "MARKDOWN, '[a]: b\n', 0, ''",
        "MARKDOWN, '[a](https://a.example/)', 250, <a",
        "TEXT, 'x\n', 250, <br>",
        "TEXT, 🐧, 1000, ''",
        "TEXT, 'https://a.example/ ', 1000, <a"
    })
    void of_whatever_there_is_much_of_is_small_and_safe(ContentFormat format, String part, int least, String shown) {
        Content content = content(part.repeat(199_000 / part.length()), format);
        RenderedContent beginning = ContentRenderer.beginning(content, PLACE);
        assertThat(beginning.html()).contains(shown).hasSizeLessThan(100_000);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.words()).hasSizeBetween(least, 3000);
        assertThat(beginning.words()).as("no half of an emoji").matches("[^\\p{Cs}]*");
        HostileContentTest.assertSafe(beginning.html());
    }

    @Test
    void follows_links_whose_addresses_stand_at_the_end() {
        Content content = content(
                "See [the ship][1], [Second Mate] and [nothing][3].\n\n" + "Water. ".repeat(2000)
                        + "\n\n> [1]: https://ship.example/\n\n[second  mate]: https://mate.example/ \"Stubb\"\n"
                        + "[unused]: https://unused.example/\n\n```\n[3]: https://code.example/\n```\n",
                ContentFormat.MARKDOWN);
        assertThat(Jsoup.parseBodyFragment(
                                ContentRenderer.beginning(content, PLACE).html())
                        .select("a[href]"))
                .extracting(link -> link.attr("href"))
                .containsExactly("https://ship.example/", "https://mate.example/");
        assertThat(ContentRenderer.firstWords(content))
                .startsWith("See the ship, Second Mate and [nothing][3]. Water.");
    }

    @Test
    void keeps_the_first_of_two_addresses() {
        Content content = content(
                "[1]: https://first.example/\n\n```\n[code][1]\n" + "x ".repeat(6000)
                        + "\n```\n\n[1]: https://second.example/",
                ContentFormat.MARKDOWN);
        assertThat(ContentRenderer.beginning(content, PLACE).words()).startsWith("[code][1]\nx x");
        Content link = content("[one][1]\n\n" + content.source(), ContentFormat.MARKDOWN);
        assertThat(ContentRenderer.beginning(link, PLACE).html()).startsWith("<p><a href=\"https://first.example/\"");
    }

    @Test
    void has_nothing_of_the_element_for_which_there_is_no_room() {
        Content content = content(
                "<b>x</b>".repeat(416) + "<ul>\n<li>" + "<i>deep</i>".repeat(300) + "</li></ul><p>Last</p>",
                ContentFormat.HTML);
        assertThat(ContentRenderer.beginning(content, PLACE))
                .isEqualTo(new RenderedContent("<b>x</b>".repeat(416), "x".repeat(416), "x".repeat(416), false));
    }

    @Test
    void leaves_nothing_empty() {
        Content content = content("<b>x</b>".repeat(415) + "<ul>\n<li>One</li></ul><p>Last</p>", ContentFormat.HTML);
        assertThat(ContentRenderer.beginning(content, PLACE).html()).isEqualTo("<b>x</b>".repeat(415));
    }

    @Test
    void leads_to_the_whole_note_where_a_footnote_was_cut() {
        Content content = content(
                "<p><a href=#one>1</a> <a href=#near>2</a></p><p id=near>Near</p>" + "<p>word</p>".repeat(900)
                        + "<p id=one>Far</p>",
                ContentFormat.HTML);
        assertThat(ContentRenderer.beginning(content, PLACE).html())
                .contains(
                        "href=\"https://ada.example/notes/a-note#a-note.one\"",
                        "href=\"https://ada.example/notes/a-note#a-note.near\"");
        assertThat(ContentRenderer.whole(content, PLACE).html())
                .contains("href=\"https://ada.example/notes/a-note#a-note.one\"", "id=\"a-note.one\"");
    }

    @Test
    void ends_within_the_element_that_is_too_long_and_closes_it() {
        Content content = content(
                "<ul><li>One</li><li>" + "word ".repeat(900) + "</li><li>Three</li></ul><p>Four</p>",
                ContentFormat.HTML);
        RenderedContent beginning = ContentRenderer.beginning(content, PLACE);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.html()).endsWith("word…</li></ul>");
        assertThat(Jsoup.parseBodyFragment(beginning.html()).select("li")).hasSize(2);
    }

    @Test
    void a_version_is_rendered_once_however_many_ask_at_once() throws Exception {
        String source = "Sixteen *at once*, please. ".repeat(2000);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<RenderedContent>> visits = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Content loaded = content(source, ContentFormat.MARKDOWN);
                visits.add(() -> ContentRenderer.whole(loaded, PLACE));
            }
            List<RenderedContent> seen = new ArrayList<>();
            for (Future<RenderedContent> visit : threads.invokeAll(visits)) {
                seen.add(visit.get());
            }
            assertThat(seen).allMatch(content -> content == seen.get(0));
        } finally {
            threads.shutdown();
        }
        assertThat(ContentRenderer.whole(content(source + "!", ContentFormat.MARKDOWN), PLACE)
                        .words())
                .endsWith("!");
    }
}
