package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.HostileContentTest;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.TagName;

class HashtagsTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));

    private static String tags(ContentFormat format, String source) {
        return TagName.distinct(NamedTags.of(new Content(source, format)).toList()).stream()
                .map(TagName::name)
                .collect(Collectors.joining(" "));
    }

    @Nested
    class In_a_text {

        @ParameterizedTest
        @CsvSource(
                delimiterString = " => ",
                value = {
                    "#word => word",
                    "On #Rails, off #rails! => Rails",
                    "(#one) “#two”,#three;#four: #five. => one two three four five",
                    "#snake_case_ and #_private => snake_case _private",
                    "#ada's #camelCase #2fast #v2 => ada camelCase 2fast v2",
                    "first\\n#second\\t#third => second third",
                    "#Ähre #été #İstanbul #Straße => Ähre été İstanbul Straße",
                    "#日本語 ＃東京 #пример #שלום #कोड #می‌خواهم => 日本語 東京 пример שלום कोड می‌خواهم",
                    "#col·lecció #𝒳 => col·lecció 𝒳"
                })
        void is_a_word_of_any_script(String text, String expected) {
            assertThat(tags(ContentFormat.TEXT, text.replace("\\n", "\n").replace("\\t", "\t")))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "C# F# a#b é#b 3#b",
                    "#123 #1_000 #_ # word #- #! #",
                    "##word &#39; &#x27;",
                    "https://example.org/#top http://example.org/?q=#a /about#team /#top ?#a x.#y",
                    "#️⃣ 1️⃣ #🎉",
                    "#ᅟ"
                })
        void is_not_every_hash(String text) {
            assertThat(tags(ContentFormat.TEXT, text)).isEmpty();
        }

        @Test
        void is_none_when_it_is_too_long_for_a_tag() {
            assertThat(tags(ContentFormat.TEXT, "#" + "a".repeat(101) + " #" + "ﷺ".repeat(100) + " #short"))
                    .isEqualTo("short");
        }
    }

    @Nested
    class In_markdown {

        @ParameterizedTest
        @CsvSource(
                delimiterString = " => ",
                value = {
                    "*#a* **#b** ~~#c~~ > #d => a b c d",
                    "- #item\\n\\n> #quote => item quote",
                    "|#cell|\\n|-|\\n|#other| => cell other",
                    "#start of a line is no heading => start"
                })
        void is_wherever_words_are(String markdown, String expected) {
            assertThat(tags(ContentFormat.MARKDOWN, markdown.replace("\\n", "\n")))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "`#code` ``#code``",
                    "```\n#fenced\n```\n\n    #indented",
                    "# A #heading\n\n## Another #heading\n\nAnd #one\n===",
                    "[a #link](https://example.org/) [#link] https://example.org/#a,#b <https://example.org/#c>\n\n[#link]: /a",
                    "![#alt](https://example.org/a.png \"#title\")",
                    "<a href=\"/#a\">#b <b>#c</b></a> <code>#d</code> <kbd>#e</kbd> <abbr title=\"#f\">g</abbr>",
                    "<pre tabindex=\"0\">#a</pre>\n\n<h2>#b <i>#c</i></h2>",
                    "<script>#a</script> <!-- #b --> <style>#c{}</style>"
                })
        void is_not_in_code_links_headings_and_markup(String markdown) {
            assertThat(tags(ContentFormat.MARKDOWN, markdown)).isEmpty();
        }
    }

    @Nested
    class On_a_page {

        private static String html(Content content, String... tags) {
            return NoteContent.whole(note(content, tags), SITE).html();
        }

        private static Note note(Content content, String... tags) {
            return NoteFixture.published("a-note", null, null, content, "{}", tags);
        }

        @Test
        void leads_to_the_page_of_the_tag_however_it_is_spelled() {
            Content content = new Content("1 < 2 & #JAVA,\n#go_lang.", ContentFormat.TEXT).withHashtags();
            assertThat(html(content, "Java", "go_lang"))
                    .isEqualTo("1 &lt; 2 &amp; <a href=\"https://ada.example/tags/java\">#JAVA</a>,<br>\n"
                            + "<a href=\"https://ada.example/tags/go_lang\">#go_lang</a>.");
            assertThat(NoteContent.whole(note(content, "Java", "go_lang"), SITE).html())
                    .isEqualTo(html(content, "Java", "go_lang"));
        }

        @Test
        void stays_a_word_unless_visitors_find_the_note_there() {
            Content content = new Content("#gone #unlisted", ContentFormat.TEXT).withHashtags();
            assertThat(html(content, "other", "unlisted")).isEqualTo("#gone #unlisted");
        }

        @Test
        void stays_a_word_where_hashtags_were_not_wanted() {
            assertThat(html(new Content("#java", ContentFormat.TEXT), "java")).isEqualTo("#java");
        }

        @Test
        void is_a_link_in_markdown_too_and_never_a_link_in_a_link() {
            Content content =
                    new Content("*#a* `#a` [#a](/b) https://c.example/#a", ContentFormat.MARKDOWN).withHashtags();
            assertThat(html(content, "a"))
                    .isEqualTo(
                            "<p><em><a href=\"https://ada.example/tags/a\">#a</a></em> <code>#a</code> "
                                    + "<a href=\"https://ada.example/b\">#a</a> <a href=\"https://c.example/#a\">https://c.example/#a</a></p>");
        }

        @Test
        void lets_two_spaces_and_line_ends_of_a_text_be() {
            Content content = new Content("a  #b  c\td\n#b", ContentFormat.TEXT).withHashtags();
            assertThat(html(content, "b").replaceAll("</?a[^>]*>", "")).isEqualTo("a  #b  c\td<br>\n#b");
        }

        @ParameterizedTest
        @EnumSource(ContentFormat.class)
        void runs_nothing_between_hostile_words(ContentFormat format) {
            for (String attack : HostileContentTest.ATTACKS) {
                Content content = new Content("#a " + attack + " #a", format).withHashtags();
                HostileContentTest.assertSafe(html(content, "a"));
            }
        }

        @Test
        void takes_no_longer_than_the_text_is() {
            String many = IntStream.range(0, 20_000).mapToObj(i -> "#a").collect(Collectors.joining(" "));
            for (String text : List.of(many, "#".repeat(100_000), "#1".repeat(50_000), "#a" + "_".repeat(100_000))) {
                Content content = new Content(text, ContentFormat.TEXT).withHashtags();
                assertThat(html(content, "a").replaceAll("</?a[^>]*>", "")).isEqualTo(text);
            }
        }
    }
}
