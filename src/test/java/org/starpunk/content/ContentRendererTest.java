package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.content.ContentFixture.PLACE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRendererTest {

    private static final String SITE = "https://ada.example/";

    /** The links are in brackets. */
    static final List<String> ADDRESSES = List.of(
            "[http://example.com/__init__.py] and [https://example.com/_x_/y], too",
            "詳しくは[https://example.com/abc]を見て。",
            "詳しくは[https://example.com/]を見て。[https://example.com/a_b]、または",
            "请看[https://example.com/a?b=c]，谢谢",
            "한국어는 [https://example.com/abc]를 보세요",
            "ดูที่[https://example.com/abc]นะ",
            "see “[https://example.com/x]” — or not",
            "„[https://example.com/x]“, ‚[https://example.com/y]‘, «[https://example.com/z]», 「[https://example.com/]」",
            "[https://example.com/x]—or [https://example.com/y]–z… [https://example.com/z]…",
            "（[https://example.com/x]）、『[https://example.com/y],』",
            "[https://example.com/x]👍 and [https://example.com/y]\u3000z",
            "[https://de.wikipedia.org/wiki/Köln], [https://ja.wikipedia.org/wiki/日本語] und [https://müller.example/ö]",
            "[https://例え.jp/wiki/テスト_(x)]。",
            "([https://example.com/a_(b)]), [https://example.com/a,b]; [https://example.com/?q=東京]!",
            "[HTTPS://EXAMPLE.COM/X] [gemini://example.org/a]");

    static String html(ContentFormat format, String source) {
        return ContentRenderer.whole(new Content(source, format), PLACE).html();
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
                "</div></article></main><h1>Mine</h1>",
                "  two blanks first\n\n\n\tand  many   later",
                "詳しくはhttps://example.org/abcを見て。");

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
                    .isSubsetOf("a", "br", "span");
        }

        @Test
        void ends_lines_alike_whichever_system_wrote_them() {
            assertThat(html(ContentFormat.TEXT, "a\r\nb\rc\nd")).isEqualTo("a<br>\nb<br>\nc<br>\nd");
            assertThat(html(ContentFormat.TEXT, "a\r\n\r\nb\n\n\nc"))
                    .isEqualTo("a<br>\n<span><br>\n</span>b<br>\n<span><br>\n</span><span><br>\n</span>c");
        }

        @ParameterizedTest
        @FieldSource("org.starpunk.content.ContentRendererTest#ADDRESSES")
        void links_an_address_from_its_beginning_to_its_end(String text) {
            assertThat(linked(html(ContentFormat.TEXT, text.replaceAll("[\\[\\]]", ""))))
                    .isEqualTo(text);
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
                    "[a](/b) => <p><a href=\"https://ada.example/b\">a</a></p>",
                    "https://example.org/ => <p><a href=\"https://example.org/\">https://example.org/</a></p>",
                    "![a](b.png) => <p><img src=\"https://ada.example/notes/b.png\" alt=\"a\" loading=\"lazy\"></p>",
                    "a <kbd>b</kbd> => <p>a <kbd>b</kbd></p>"
                })
        void becomes_html(String markdown, String expected) {
            assertThat(html(ContentFormat.MARKDOWN, markdown)).isEqualTo(expected);
        }

        @ParameterizedTest
        @FieldSource("org.starpunk.content.ContentRendererTest#ADDRESSES")
        void links_an_address_from_its_beginning_to_its_end(String text) {
            assertThat(linked(html(ContentFormat.MARKDOWN, text.replaceAll("[\\[\\]]", ""))))
                    .isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiterString = " => ",
                value = {
                    "**see https://example.org/a** => see [https://example.org/a]",
                    "*https://example.org/a_b*, _https://example.org/a_b_ => [https://example.org/a_b], [https://example.org/a_b]",
                    "~~https://example.org/a~~ => [https://example.org/a]",
                    "[https://example.org/a](https://example.org/b) => [https://example.org/a]",
                    "![https://example.org/a](https://example.org/b.png) => ''",
                    "<https://example.org/__a__> => [https://example.org/__a__]",
                    "`https://example.org/a` => https://example.org/a",
                    "https://example.org/?a&amp;b=__c__ => [https://example.org/?a&b=__c__]",
                    "write to ada@example.org => write to [ada@example.org]",
                    "the https protocol, good http://, xhttps://example.org/ => the https protocol, good http://, xhttps://example.org/"
                })
        void keeps_marks_around_an_address_and_none_within(String markdown, String expected) {
            assertThat(linked(html(ContentFormat.MARKDOWN, markdown))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://example.com/__init__.py",
                    "https://example.com/_x_/y",
                    "https://example.com/*a*/b",
                    "https://example.com/~a/~~b~~"
                })
        void finds_no_emphasis_in_an_address(String address) {
            assertThat(html(ContentFormat.MARKDOWN, address))
                    .isEqualTo("<p><a href=\"" + address + "\">" + address + "</a></p>");
        }

        @Test
        void takes_a_single_tilde_for_about() {
            assertThat(html(ContentFormat.MARKDOWN, "Open 5~10 and 13~14, ~~not~~"))
                    .isEqualTo("<p>Open 5~10 and 13~14, <del>not</del></p>");
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
                    + "<table tabindex=\"0\"><tbody><tr><td colspan=\"2\">l</td></tr></tbody></table>";
            assertThat(html(ContentFormat.HTML, html)).isEqualTo(html);
        }

        @Test
        void leaves_nothing_that_a_keyboard_or_a_screen_reader_stumbles_over() {
            assertThat(html(
                            ContentFormat.HTML,
                            "<pre>wide</pre><p lang=\"%\"><img src=\"https://f.example/g.jpg\"></p>"
                                    + "<p lang=\"haw\"><a href=\"https://c.example/\"> </a>a</p>"))
                    .isEqualTo("<pre tabindex=\"0\">wide</pre>"
                            + "<p><img src=\"https://f.example/g.jpg\" loading=\"lazy\" alt=\"\"></p>"
                            + "<p lang=\"haw\"> a</p>");
        }

        /** A picture that was pasted into an editor is a data: URL. */
        @Test
        void says_in_words_what_a_picture_or_a_film_without_an_address_is() {
            assertThat(
                            html(
                                    ContentFormat.HTML,
                                    "<p>a <img src=\"data:image/png;base64,AAAA\" alt=\"b &amp; c\"> d<img src=\"data:x\"></p>"
                                            + "<picture><source srcset=\"/e.webp\"><img src=\"/f.jpg\" alt=\"g\"></picture>"
                                            + "<video src=\"data:video/mp4,x\">h</video><video><source src=\"data:x\">i</video>"))
                    .isEqualTo("<p>a b &amp; c d</p>"
                            + "<img src=\"https://ada.example/f.jpg\" alt=\"g\" loading=\"lazy\">hi");
        }

        @Test
        void keeps_apart_what_stood_apart() {
            assertThat(html(
                            ContentFormat.HTML,
                            "<article><header>a</header><section>b</section></article><center>c</center>"
                                    + "<form><address>d</address></form>"))
                    .isEqualTo("<div><div>a</div><div>b</div></div><div>c</div><div><div>d</div></div>");
        }

        @Test
        void lets_no_markup_of_its_own_pass_for_the_page() {
            assertThat(html(ContentFormat.HTML, "<div class=\"h-card p-author\" id=\"content\" style=\"x\">a</div>"))
                    .isEqualTo("<div id=\"a-note.content\">a</div>");
            assertThat(html(ContentFormat.HTML, "<a rel=\"me\" href=\"https://a.example/\">b</a>"))
                    .isEqualTo("<a href=\"https://a.example/\">b</a>");
        }

        @Test
        void keeps_footnotes_under_the_name_of_the_note() {
            assertThat(
                            html(
                                    ContentFormat.HTML,
                                    "<p id=\"fnref:1\">a<a href=\"#fn:1\">1</a></p><ol><li id=\"fn:1\">b"
                                            + "<a href=\"#fnref%3A1\">up</a></li></ol><a name=\"end\"></a><a href=\"a-note#end\">c</a>"))
                    .isEqualTo(("<p id=\"a-note.fnref:1\">a<a href=\"PERMALINK#a-note.fn:1\">1</a></p>"
                                    + "<ol><li id=\"a-note.fn:1\">b<a href=\"PERMALINK#a-note.fnref%3A1\">up</a></li></ol>"
                                    + "<a id=\"a-note.end\"></a><a href=\"PERMALINK#a-note.end\">c</a>")
                            .replace("PERMALINK", "https://ada.example/notes/a-note"));
        }

        @Test
        void leads_to_its_footnotes_from_a_list_that_has_its_beginning_alone() {
            Content content = new Content(
                    "<a href=\"#fn:1\">1</a>" + "word ".repeat(5000) + "<p id=\"fn:1\">b", ContentFormat.HTML);
            assertThat(ContentRenderer.beginning(content, PLACE).html())
                    .startsWith("<a href=\"https://ada.example/notes/a-note#a-note.fn:1\">1</a>");
            assertThat(ContentRenderer.whole(content, PLACE).html()).contains("<p id=\"a-note.fn:1\">");
        }

        @Test
        void that_is_quoted_is_rendered_once() {
            String html = "<h2 id=\"a\">Said</h2> <script>x()</script><b>once</b>";
            RenderedContent quoted = ContentRenderer.quoted(html, SITE);
            assertThat(quoted)
                    .isEqualTo(new RenderedContent("<p>Said</p> <b>once</b>", "Said once", "Said once", true));
            assertThat(ContentRenderer.quoted(html + "", SITE)).isSameAs(quoted);
        }

        @Test
        void has_no_anchor_twice_and_none_that_html_does_not_allow() {
            assertThat(
                            html(
                                    ContentFormat.HTML,
                                    "<p id=\"a\">1</p><p id=\"a\">2</p><p id=\"b c\">3</p><p id=\"\">4</p><a href=\"#none\">5</a>"))
                    .isEqualTo("<p id=\"a-note.a\">1</p><p>2</p><p>3</p><p>4</p>"
                            + "<a href=\"https://ada.example/notes/a-note#a-note.none\">5</a>");
        }

        @ParameterizedTest
        @CsvSource({
            "h1 h2 h3, h2 h3 h4",
            "h2 h3 h2, h2 h3 h2",
            "h3 h4 h3, h2 h3 h2",
            "h1 h4 h6 h2, h2 h3 h4 h3",
            "h3 h2 h1 h2, h2 h2 h2 h3",
            "h1 h2 h3 h4 h5 h6, h2 h3 h4 h5 h6 h6"
        })
        void has_its_headings_below_the_one_of_the_page(String written, String shown) {
            String html = Stream.of(written.split(" "))
                    .map("<%1$s>a</%1$s>"::formatted)
                    .collect(Collectors.joining());
            assertThat(Jsoup.parse(html(ContentFormat.HTML, html)).body().children())
                    .extracting(Element::normalName)
                    .containsExactly(shown.split(" "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "tel:+49-40-1",
                    "sms:+4940",
                    "gemini://example.org/a",
                    "xmpp:ada@example.org",
                    "mailto:ada@example.org",
                    "geo:53.5,9.9",
                    "MATRIX:u/ada:example.org",
                    "magnet:?xt=urn:btih:1"
                })
        void links_to_what_runs_nothing(String address) {
            String html = "<a href=\"" + address + "\">b</a>";
            assertThat(html(ContentFormat.HTML, html)).isEqualTo(html);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"javascript:alert(1)", "data:text/html,x", "blob:https://a.example/1", "chrome://a", "x:y"})
        void keeps_the_words_of_any_other_link(String address) {
            assertThat(html(ContentFormat.HTML, "a <a href=\"" + address + "\"><b>b</b></a>"))
                    .isEqualTo("a <b>b</b>");
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

    private static String linked(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("a").forEach(link -> link.prependText("[").appendText("]"));
        return body.text();
    }

    /** The DOM's textContent, which microformats parsers take: a break is no text. */
    private static String textContent(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("br").remove();
        return body.wholeText();
    }
}
