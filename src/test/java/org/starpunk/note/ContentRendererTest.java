package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.starpunk.site.SiteUrl;

class ContentRendererTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));

    static String html(ContentFormat format, String source) {
        Content content = new Content(source, format);
        return ContentRenderer.html(NoteFixture.published("a-note", null, null, content, "{}"), SITE);
    }

    @Nested
    class Plain_text {

        static final List<String> TEXTS = List.of(
                "Hello, world.",
                "One line\nanother line\n\nand a paragraph",
                "1 < 2 && 3 > 2; \"quoted\" & 'quoted' &amp; &lt;b&gt; &nbsp;",
                "<b>not bold</b> <script>alert(1)</script> <!-- no comment -->",
                "*not* _marked_ **down** # at all\n- really\n```\nnot\n```",
                "See https://example.org/a?b=c&d=e_f_g#h, and (http://example.net/).",
                "javascript://%0aalert(1) data:text/html,x ftp://example.org/ mailto:ada@example.org",
                "two  spaces\tand a tab\u00a0and a hard space\u2028and a separator",
                "صباح الخير 今朝 👩‍👩‍👧‍👦 e\u0301",
                "</div></article></main><h1>Mine</h1>");

        @ParameterizedTest
        @FieldSource("TEXTS")
        void says_what_its_source_says(String text) {
            assertThat(textContent(html(ContentFormat.TEXT, text))).isEqualTo(text);
        }

        @ParameterizedTest
        @FieldSource("TEXTS")
        void has_breaks_and_links_and_nothing_else(String text) {
            assertThat(Jsoup.parseBodyFragment(html(ContentFormat.TEXT, text))
                            .body()
                            .select("*")
                            .not("body"))
                    .extracting(Element::normalName)
                    .isSubsetOf("a", "br");
        }

        @Test
        void ends_lines_alike_whichever_system_wrote_them() {
            assertThat(html(ContentFormat.TEXT, "a\r\nb\rc\nd")).isEqualTo("a<br>\nb<br>\nc<br>\nd");
        }

        @Test
        void links_web_addresses() {
            assertThat(html(ContentFormat.TEXT, "At https://example.org/?a&b."))
                    .isEqualTo("At <a href=\"https://example.org/?a&amp;b\">https://example.org/?a&amp;b</a>.");
        }
    }

    @Nested
    class Markdown {

        @ParameterizedTest
        @CsvSource(
                delimiterString = " => ",
                value = {
                    "*a* **b** ~~c~~ `d` => <p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
                    "[a](/b) => <p><a href=\"/b\">a</a></p>",
                    "https://example.org/ => <p><a href=\"https://example.org/\">https://example.org/</a></p>",
                    "![a](b.png) => <p><img src=\"b.png\" alt=\"a\" loading=\"lazy\"></p>",
                    "a <kbd>b</kbd> => <p>a <kbd>b</kbd></p>"
                })
        void becomes_html(String markdown, String expected) {
            assertThat(html(ContentFormat.MARKDOWN, markdown)).isEqualTo(expected);
        }

        @Test
        void keeps_the_alignment_of_a_column() {
            assertThat(Jsoup.parse(html(ContentFormat.MARKDOWN, "|a|\n|-:|\n|1|"))
                            .select("td[align=right]"))
                    .hasSize(1);
        }

        @Test
        void that_asks_for_a_huge_table_is_shown_as_it_was_written() {
            String bomb = "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|b\n".repeat(500);
            assertThat(textContent(html(ContentFormat.MARKDOWN, bomb))).isEqualToIgnoringWhitespace(bomb);
        }
    }

    @Nested
    class Html {

        @Test
        void keeps_what_authors_use() {
            String html = "<h2>A</h2><p lang=\"fr\" dir=\"ltr\">b <a href=\"https://c.example/\" title=\"d\">e</a></p>"
                    + "<figure><img src=\"https://f.example/g.jpg\" alt=\"h\" loading=\"lazy\">"
                    + "<figcaption>i</figcaption></figure><details><summary>j</summary>k</details>"
                    + "<table><tbody><tr><td colspan=\"2\">l</td></tr></tbody></table>";
            assertThat(html(ContentFormat.HTML, html)).isEqualTo(html);
        }

        @Test
        void lets_no_markup_of_its_own_pass_for_the_page() {
            assertThat(html(ContentFormat.HTML, "<div class=\"h-card p-author\" id=\"content\" style=\"x\">a</div>"))
                    .isEqualTo("<div>a</div>");
            assertThat(html(ContentFormat.HTML, "<a rel=\"me\" href=\"https://a.example/\">b</a>"))
                    .isEqualTo("<a href=\"https://a.example/\">b</a>");
        }

        @Test
        void closes_what_it_opens() {
            assertThat(html(ContentFormat.HTML, "</div></article><b><i>a</b>")).isEqualTo("<b><i>a</i></b>");
        }

        @Test
        void gives_films_and_recordings_their_controls() {
            assertThat(html(ContentFormat.HTML, "<video src=\"https://a.example/b.mp4\" autoplay></video>"))
                    .isEqualTo("<video src=\"https://a.example/b.mp4\" controls=\"controls\"></video>");
        }
    }

    /** The DOM's textContent, which microformats parsers take: a break is no text. */
    private static String textContent(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("br").remove();
        return body.wholeText();
    }
}
