package org.starpunk.tag;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What is true of {@link TagName} for every text there is. */
class TagNamePropertiesTest {

    @Property(tries = 1000)
    void the_key_of_a_key_is_itself(@ForAll("texts") String text) {
        String key = TagName.keyOf(text);
        assertThat(TagName.keyOf(key)).isEqualTo(key);
    }

    @Property(tries = 300)
    void what_is_folded_stays_as_it_is(@ForAll("texts") String text) {
        String folded = TagName.fold(text);
        assertThat(TagName.fold(folded)).isEqualTo(folded);
    }

    @Property(tries = 300)
    void case_changes_no_key(@ForAll("texts") String text) {
        // Unicode defines the case of canonical text only; an iota subscript must stand right after its letter.
        String canonical =
                Normalizer.normalize(text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S}\\p{Z}\\u0300-\\u0345]", ""), Form.NFC);
        assertThat(List.of(canonical.toUpperCase(ROOT), canonical.toLowerCase(ROOT)))
                .extracting(TagName::keyOf)
                .containsOnly(TagName.keyOf(canonical));
    }

    @Property(tries = 300)
    void normalization_changes_no_key(@ForAll("texts") String text) {
        assertThat(Form.values())
                .extracting(form -> TagName.keyOf(Normalizer.normalize(text, form)))
                .containsOnly(TagName.keyOf(text));
    }

    @Property(tries = 300)
    void spaces_and_invisible_characters_change_no_key(
            @ForAll("words") List<String> words, @ForAll("space") String space, @ForAll("invisible") String invisible) {
        String plain = String.join(" ", words);
        String blown = "  " + String.join(invisible + space + invisible + space, words) + invisible + space;
        assertThat(TagName.keyOf(blown)).isEqualTo(TagName.keyOf(plain));
        assertThat(TagName.keyOf(" #" + blown)).isEqualTo(TagName.keyOf(plain));
        assertThat(TagName.keyOf(words.get(0) + invisible + "x")).isEqualTo(TagName.keyOf(words.get(0) + "x"));
    }

    @Property(tries = 300)
    void the_name_survives_being_read_again(@ForAll("texts") String text) {
        names(text).forEach(name -> {
            TagName again = TagName.of(name.name());
            assertThat(again.name()).isEqualTo(name.name());
            assertThat(again).isEqualTo(name);
        });
    }

    @Property(tries = 300)
    void names_that_are_joined_are_parsed_as_they_were(@ForAll("lists") List<String> texts) {
        List<TagName> names = TagName.distinct(
                texts.stream().flatMap(TagNamePropertiesTest::names).toList());
        List<String> shown = names.stream().map(TagName::name).toList();
        assertThat(TagName.parse(TagName.join(shown))).extracting(TagName::name).isEqualTo(shown);
    }

    @Test
    void the_key_of_a_key_is_itself_for_each_character_among_marks() {
        IntStream unstable = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(codePoint -> !Character.isIdeographic(codePoint))
                .filter(codePoint -> Character.getType(codePoint) != Character.PRIVATE_USE)
                .filter(codePoint -> codePoint < 0xAC00 || codePoint > 0xD7A3)
                .filter(codePoint -> {
                    String key = TagName.keyOf("#" + Character.toString(codePoint) + "\u0307 \u0345\u0301");
                    return !TagName.keyOf(key).equals(key);
                });
        assertThat(unstable.mapToObj(Integer::toHexString)).isEmpty();
    }

    /** The text as a name, if it is one. */
    private static Stream<TagName> names(String text) {
        try {
            return Stream.of(TagName.of(text));
        } catch (InvalidTagNameException e) {
            return Stream.empty();
        }
    }

    /** Every character, and often those that have a rule of their own. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> letters = Arbitraries.integers().between(0x20, 0x24F).map(Character::toString);
        Arbitrary<String> special = Arbitraries.of(
                "İ",
                "ı",
                "I",
                "i",
                "\u0307",
                "ß",
                "ẞ",
                "Σ",
                "ς",
                "ﬁ",
                "ﷺ",
                "Ａ",
                "＃",
                "#",
                "+",
                ",",
                "\"",
                " ",
                "\u3000",
                "\u200b",
                "\u200d",
                "\ufe0f",
                "\u20e3",
                "\u0301",
                "\u0345",
                "ᾳ",
                "ΐ",
                "ŉ",
                "ǰ",
                "Ǆ",
                "K",
                "Å",
                "한",
                "\u1112\u1161\u11ab",
                "が",
                "ｶ\uff9e",
                "क़",
                "ำ",
                "👩\u200d💻",
                "❤",
                "\ud83d",
                "\udc27",
                "\u3164");
        return Arbitraries.frequencyOf(Tuple.of(3, special), Tuple.of(2, letters), Tuple.of(2, any))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> space() {
        return Arbitraries.of(" ", "\t", "\r\n", "\u0085", "\u00a0", "\u2003", "\u2028", "\u3000");
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                "", "\u0000", "\u00ad", "\u200b", "\u200d", "\u200f", "\u202e", "\u2066", "\ufe0f", "\ufeff");
    }
}
