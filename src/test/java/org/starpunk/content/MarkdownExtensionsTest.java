package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.content.ContentFixture.PLACE;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown has beyond its first description. */
class MarkdownExtensionsTest {

    @Nested
    class Footnotes {

        @Test
        void have_numbers_in_the_order_of_the_text_and_lead_there_and_back() {
            Document page = page("One[^b] and two[^a].\n\n[^a]: The *second*\n[^b]: The first");
            assertThat(page.select("sup > a").eachText()).containsExactly("1", "2");
            assertThat(page.select("ol.footnotes > li").eachText())
                    .containsExactly("The first ↩\uFE0E", "The second ↩\uFE0E");
            assertThat(page.select("ol.footnotes em").text()).isEqualTo("second");
            for (Element link : page.select("sup > a, .footnotes a")) {
                assertThat(link.attr("href")).startsWith(PLACE.address() + "#");
                String name = link.attr("href").substring(link.attr("href").indexOf('#') + 1);
                assertThat(page.getElementById(name)).as(name).isNotNull();
            }
            assertThat(page.select(".footnotes a").eachAttr("aria-label"))
                    .containsExactly("Back to the text", "Back to the text");
        }

        @Test
        void that_stand_side_by_side_are_not_one_number() {
            assertThat(page("a[^1][^2]\n\n[^1]: b\n[^2]: c").select("p").first().text())
                    .isEqualTo("a1, 2");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "MARKDOWN | a[^1], b[^1][^2] c.\\n\\n[^1]: d\\n[^2]: e | a, b c. d e",
                    "HTML | a<sup id='r'><a href='#f'>1</a></sup> b <p id='f'>c <a href='#r'>↩</a></p> | a b c",
                    "HTML | mc<sup>2</sup> x<sup><a href='https://e.example/#n'>n</a></sup> | mc2 xn",
                    "HTML | <sup>see <a href='#f'>below</a></sup> <a href='#f'>here</a> | see below here"
                })
        void are_no_words_where_they_are_numbers(ContentFormat format, String source, String words) {
            Content content = new Content(source.replace("\\n", "\n"), format);
            assertThat(content.words().text()).isEqualTo(words);
        }

        @Test
        void have_names_of_their_note_so_that_many_can_stand_on_a_page() {
            assertThat(page("a[^1]\n\n[^1]: b").select("[id]").eachAttr("id"))
                    .containsExactly("a-note.fnref-1", "a-note.fn-1");
        }

        @Test
        void can_be_referred_to_more_than_once_and_by_each_other() {
            Document page = page("a[^1] b[^1] [link][^1]\n\n[^1]: c[^2]\n[^2]: d[^1]");
            assertThat(page.select("sup > a").eachText()).containsExactly("1", "1", "1", "2", "1");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select(".footnotes > li").first().select("a[aria-label]"))
                    .hasSize(4);
        }

        @Test
        void have_paragraphs_lists_and_code() {
            Document page = page("a[^1]\n\n[^1]: b\n\n    c\n\n    - d\n\n        code\n\ne");
            assertThat(page.select(".footnotes > li > p").eachText()).containsExactly("b", "c");
            assertThat(page.select(".footnotes li li").text()).contains("d");
            assertThat(page.select("body > p").eachText()).containsExactly("a1", "e");
        }

        @Test
        void are_a_thousand_links_at_most_and_then_numbers() {
            Document page = page("[^1] ".repeat(1500) + "\n\n[^1]: a");
            assertThat(page.select("sup")).hasSize(1500);
            assertThat(page.select("sup > a")).hasSize(1000);
            assertThat(page.select(".footnotes a")).hasSize(1000);
        }

        @Test
        void within_each_other_end() {
            Document page = page("[^a]: ".repeat(30_000) + "end");
            assertThat(page.select(".footnotes > li").last().text()).contains(": end");
        }

        @Test
        void that_nothing_refers_to_are_shown_all_the_same() {
            assertThat(page("[^1]: [^2]: within").select(".footnotes > li"))
                    .extracting(Element::text)
                    .containsExactly("", "within");
            assertThat(page("a\n\n[^1]: b").select(".footnotes > li").text()).isEqualTo("b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a[^1]", "a[^ 1]\n\n[^ 1]: b", "a\\[^1]\n\n`[^1]`", "[^]: b", "    [^1]: b"})
        void are_none_without_their_words(String markdown) {
            assertThat(page(markdown).select("sup, .footnotes")).isEmpty();
        }

        @Test
        void lead_to_the_page_of_their_note_from_a_list_that_has_only_the_beginning() {
            Content content = new Content("a[^1]\n\n" + "word ".repeat(600) + "\n\n[^1]: b", ContentFormat.MARKDOWN);
            Document list =
                    Jsoup.parse(ContentRenderer.beginning(content, PLACE).html());
            assertThat(list.select("sup > a").attr("href")).isEqualTo(PLACE.address() + "#a-note.fn-1");
            assertThat(list.select(".footnotes")).isEmpty();
        }

        @Test
        void are_numbers_in_the_beginning_of_a_book_too() {
            Content content = new Content("a[^1]\n\n" + "word ".repeat(3000) + "\n\n[^1]: b", ContentFormat.MARKDOWN);
            assertThat(Jsoup.parse(ContentRenderer.beginning(content, PLACE).html())
                            .select("p")
                            .first()
                            .text())
                    .isEqualTo("a1");
        }
    }

    @Nested
    class Tasks {

        @Test
        void have_boxes_that_nobody_can_tick_and_words_that_name_them() {
            Document page = page("- [ ] buy *milk*\n- [x] cook\n  - [ ] rice\n- [y] no box\n- none");
            assertThat(page.select("li.task > label > input[type=checkbox][disabled]"))
                    .hasSize(3);
            assertThat(page.select("input[checked]").next().text()).isEmpty();
            assertThat(page.select("label").eachText()).containsExactly("buy milk", "cook", "rice");
            assertThat(page.select("li").eachText()).contains("[y] no box", "none");
        }

        @Test
        void may_be_paragraphs() {
            Document page = page("- [ ] one\n\n  more\n\n- [x] two");
            assertThat(page.select("li.task > p:first-child > label").eachText())
                    .containsExactly("one", "two");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<input type=text>",
                    "<input type=checkbox>",
                    "<ul><li><input type=password></ul>",
                    "<ul><li>a <input type=checkbox></ul>",
                    "<ul><li><input type=checkbox onclick=x name=y autofocus> a</ul>"
                })
        void are_the_only_fields(String html) {
            assertThat(page(html).select("input:not(li.task > label > input[type=checkbox])"))
                    .isEmpty();
            assertThat(page(html).select("[onclick], [name], [autofocus]")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"TEXT", "HTML"})
        void are_of_markdown_alone(ContentFormat format) {
            assertThat(Jsoup.parse(ContentRendererTest.html(format, "<ul><li><input type=checkbox> a</ul>"))
                            .select("input, .task"))
                    .isEmpty();
        }
    }

    private static Document page(String markdown) {
        return Jsoup.parse(ContentRendererTest.html(ContentFormat.MARKDOWN, markdown));
    }
}
