package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColoursTest {

    private static final String JAVA =
            "/* a\n   b */\nint answer = 42; // c\n\nString s = \"x<&\" + 'y';\n@Override void f() {}\n";

    @Test
    void say_what_the_words_of_a_program_are() {
        Document page = markdown("```java\n" + JAVA + "```");
        assertThat(page.select(".code-comment").eachText()).containsExactly("/* a", "b */", "// c");
        assertThat(page.select(".code-keyword").eachText()).containsExactly("void");
        assertThat(page.select(".code-name").eachText()).containsExactly("int", "String", "@Override");
        assertThat(page.select(".code-number").eachText()).containsExactly("42");
        assertThat(page.select(".code-string").eachText()).containsExactly("\"x<&\"", "'y'");
    }

    @ParameterizedTest
    @CsvSource({
        "py,def f(): pass,def",
        "js,const a = 1,const",
        "sh,if true; then,if",
        "C++,return 1;,return",
        "sql,SELECT 1,SELECT",
        "rust,let a = 1;,let",
        "html,<b>,b",
        "go,func f(),func"
    })
    void know_languages_by_the_names_that_authors_give_them(String language, String code, String keyword) {
        assertThat(markdown("```" + language + "\n" + code + "\n```")
                        .select(".code-keyword")
                        .eachText())
                .contains(keyword);
    }

    @Test
    void are_for_html_too() {
        Document page = Jsoup.parse(ContentRendererTest.html(
                ContentFormat.HTML, "<pre><code class='h-card language-java p-name'>int a;</code></pre>"));
        assertThat(page.select("code").attr("class")).isEqualTo("language-java");
        assertThat(page.select("code > span.code-name").text()).isEqualTo("int");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<code class=language-java>int a;</code>",
                "<pre><code class=h-card>int a;</code></pre>",
                "<pre class=language-java>int a;</pre>",
                "<pre><code>int a;</code></pre>",
                "<pre><code class=language-nobodyknows>int a;</code></pre>",
                "<pre><code class='language-<b>'>int a;</code></pre>"
            })
    void are_for_blocks_in_a_known_language_alone(String html) {
        assertThat(Jsoup.parse(ContentRendererTest.html(ContentFormat.HTML, html))
                        .select("span, .h-card"))
                .isEmpty();
    }

    @Test
    void cost_little_however_long_the_code_is() {
        for (String code : List.of("http://".repeat(2000), "int a;\n".repeat(10_000))) {
            Document page = markdown("```perl\n" + code + "\n```");
            assertThat(page.select("span")).isEmpty();
            assertThat(page.select("code").first().wholeText()).isEqualTo(code + (code.endsWith("\n") ? "\n" : "\n"));
        }
    }

    /** Every language, and every mark that could begin something that does not end. */
    @Test
    void never_change_a_word() {
        Random random = new Random(1);
        String[] parts = {
            "/*",
            "*/",
            "\"",
            "'",
            "`",
            "\\",
            "<",
            ">",
            "&",
            "${",
            "{",
            "}",
            "<!--",
            "-->",
            "#",
            "\n",
            "\r\n",
            "\t",
            " ",
            "0x",
            "1e",
            "é",
            "😀",
            "\u0000",
            "\uFFFF",
            "http://a",
            "<?php",
            "?>",
            "'''",
            "%",
            "@",
            "a",
            "if"
        };
        for (String language : TokenMakerFactory.getDefaultInstance().keySet()) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                code.append(parts[random.nextInt(parts.length)]);
            }
            Document page = Document.createShell("");
            page.body()
                    .appendElement("pre")
                    .appendElement("code")
                    .addClass("language-" + language.substring(5))
                    .text(code.toString());
            CodeColours.paint(page.body());
            assertThat(page.selectFirst("code").wholeText()).as(language).isEqualTo(code.toString());
        }
    }

    private static Document markdown(String source) {
        return Jsoup.parse(ContentRendererTest.html(ContentFormat.MARKDOWN, source));
    }
}
