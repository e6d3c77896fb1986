package org.starpunk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tags are in the languages of the world; a server in Turkey reads them as any other does. */
@Isolated("changes the default locale")
class TagLanguagesTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Turkish, dotted      | İstanbul        | istanbul ISTANBUL İSTANBUL I\u0307stanbul ıstanbul
                    Turkish, dotless     | DIŞ             | dış diş DİŞ
                    Greek, final sigma   | Σίσυφος         | ΣΊΣΥΦΟΣ σίσυφοσ
                    Greek, iota below    | ᾠδή             | ὨΙΔΉ ᾨΔΉ
                    German               | Straße          | STRASSE STRAẞE strasse
                    Dutch, ligature      | Ĳssel           | IJssel ijssel ĳssel
                    ligatures            | oﬃce            | office OFFICE
                    full width           | Ｔｏｋｙｏ２       | tokyo2 TOKYO2
                    half-width kana      | ﾃﾞｰﾀ             | データ
                    Japanese             | 日本語            | #日本語 ＃日本語
                    Chinese              | 中文             | 中\u200b文
                    Hangul               | 한국어           | \u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165
                    Arabic               | العربية         | \u202bالعربية\u202c \u200fالعربية\u200f #العربية
                    Hebrew               | עברית           | \u2067עברית\u2069 עברית\u200f
                    Persian              | می\u200cخواهم   | میخواهم
                    Devanagari           | हिन्दी            | हिन्\u200dदी
                    Devanagari, nukta    | क़लम             | \u0915\u093cलम
                    Thai                 | ไทย             | #ไทย
                    Vietnamese           | Tiếng-Việt      | TIẾNG-VIỆT tie\u0302\u0301ng-vie\u0323\u0302t tie\u0302\u0301ng-vie\u0302\u0323t
                    Cyrillic             | Йошкар-Ола      | ЙОШКАР-ОЛА и\u0306ошкар-ола
                    Cherokee             | ᏣᎳᎩ             | ꮳꮃꭹ
                    Georgian             | ქართული         | ᲥᲐᲠᲗᲣᲚᲘ
                    Deseret              | 𐐔𐐇𐐝𐐀𐐡𐐇𐐓         | 𐐼𐐯𐑅𐐨𐑉𐐯𐐻
                    emoji with joiners   | 👩\u200d💻       | 👩💻
                    emoji, presentation  | ❤\ufe0f        | ❤ ❤\ufe0e
                    keycap               | #\ufe0f\u20e3   | #\u20e3
                    unit signs           | 5\u00b5m        | 5μm 5ΜM
                    """)
    void one_tag_however_it_is_spelled(String language, String name, String spellings) {
        for (Locale locale : new Locale[] {Locale.ROOT, new Locale("tr"), new Locale("lt"), new Locale("th")}) {
            Locale.setDefault(locale);
            TagName tag = TagName.of(name);
            assertThat(tag.name()).isEqualTo(name);
            for (String spelling : spellings.trim().split(" ")) {
                assertThat(TagName.of(spelling)).as(language + ": " + spelling).isEqualTo(tag);
            }
            assertThat(TagName.of(tag.name() + " x").key()).startsWith(tag.key());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    accents              | résumé resume
                    umlauts              | Bär Bar
                    Japanese, voiced     | か が
                    Japanese, two kanas  | あ ア
                    Chinese, two scripts | 国 國
                    Devanagari, vowels   | कि की
                    Arabic, two letters  | ي ى
                    Vietnamese, tones    | ma má mà mả mã mạ
                    Thai, tone marks     | ไม ไม้ ไม่
                    Turkish and French   | çok cok
                    emoji                | 🐧 🐘 👍 👍🏽
                    languages            | C C# C++ c-
                    """)
    void tags_that_are_not_the_same(String what, String names) {
        assertThat(Stream.of(names.split(" ")).map(TagName::of).collect(Collectors.toSet()))
                .as(what)
                .hasSize(names.split(" ").length);
    }
}
