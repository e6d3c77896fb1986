package org.starpunk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

    @ParameterizedTest
    @CsvSource({
        "Java, java",
        "Java, JAVA",
        "Java, ' Java '",
        "Java, '#java'",
        "Straße, STRASSE",
        "ﬁle, file",
        "Σίσυφος, ΣΊΣΥΦΟΣ",
        "İstanbul, istanbul",
        "İstanbul, ISTANBUL",
        "Ｔｏｋｙｏ, tokyo",
        "'new york', 'New\u00a0\u2003York'",
        "'zero\u200bwidth', zerowidth",
        "café, 'cafe\u0301'"
    })
    void two_spellings_are_one_tag(String one, String other) {
        assertThat(TagName.of(one)).isEqualTo(TagName.of(other)).hasSameHashCodeAs(TagName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"résumé, resume", "C, C#", "C, C++", "node.js, nodejs", "日本, 日本語", "🐧, 🐘"})
    void two_tags_stay_two(String one, String other) {
        assertThat(TagName.of(one)).isNotEqualTo(TagName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "' Java ', Java",
        "'#IndieWeb', IndieWeb",
        "C#, C#",
        "c++, c++",
        "node.js, node.js",
        "rock ’n’ roll, rock ’n’ roll",
        "'two\twords', 'two words'",
        "👨‍👩‍👧, 👨‍👩‍👧",
        "日本語, 日本語"
    })
    void the_name_is_kept_as_typed(String typed, String shown) {
        assertThat(TagName.of(typed).name()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "\u200b", "\u0000", "\u202e"})
    void nothing_visible_is_no_tag(String spelling) {
        assertThatThrownBy(() -> TagName.of(spelling))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContaining("visible character");
    }

    @Test
    void a_hundred_characters_are_the_limit() {
        assertThat(TagName.of("🐧".repeat(100)).name()).hasSize(200);
        assertThatThrownBy(() -> TagName.of("🐧".repeat(101)))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContaining("at most 100 characters; this one has 101");
    }

    @Test
    void comma_separated_text_gives_distinct_tags_in_order_without_blanks() {
        assertThat(TagName.parse("Java, , indieweb,JAVA,  #java ,Zebra,"))
                .extracting(TagName::name)
                .containsExactly("Java", "indieweb", "Zebra");
        assertThat(TagName.parse("")).isEmpty();
    }

    @Test
    void the_first_spelling_of_a_key_wins() {
        assertThat(TagName.distinct(List.of(TagName.of("b"), TagName.of("Java"), TagName.of("java"))))
                .extracting(TagName::name)
                .containsExactly("b", "Java");
    }

    @Test
    void the_key_of_a_key_is_itself() {
        for (int codePoint = 0; codePoint < 0x3000; codePoint++) {
            String spelling = "x" + Character.toString(codePoint) + "y";
            String key = TagName.of(spelling).key();
            assertThat(TagName.of(key).key()).as("code point %x", codePoint).isEqualTo(key);
        }
    }
}
