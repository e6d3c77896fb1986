package org.starpunk.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The way from a key to a text. The language beside English is Esperanto, and known to tests alone. */
@Isolated("One test changes the language of the JVM.")
class SentencesTest {

    private static final Sentences ESPERANTO = Sentences.in(Locale.forLanguageTag("eo"));

    @Test
    void whoever_turns_to_nobody_speaks_english() {
        assertThat(Sentence.of("page.label.noteBy", "Ada")).hasToString("A note by Ada");
    }

    @Test
    void a_second_language_is_a_second_bundle() {
        assertThat(ESPERANTO.of("page.label.older")).isEqualTo("Pli malnovaj notoj");
    }

    @Test
    void what_a_language_does_not_say_is_said_in_english() {
        assertThat(ESPERANTO.of("page.label.noteBy", "Ada")).isEqualTo("A note by Ada");
    }

    @Test
    void the_language_of_the_machine_says_nothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("eo"));
        try {
            assertThat(Sentences.in(Locale.FRENCH).of("page.label.older")).isEqualTo("Older notes");
            assertThat(Sentences.in(Locale.ENGLISH).of("page.label.older")).isEqualTo("Older notes");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_language_of_a_country_is_the_language() {
        assertThat(Sentences.in(Locale.forLanguageTag("de-AT")).of("page.label.older"))
                .isEqualTo("Ältere Notizen");
    }

    @Test
    void the_languages_are_those_of_the_bundles() {
        assertThat(Sentences.languages()).extracting(Locale::toLanguageTag).containsExactly("de", "en", "eo");
    }

    @Test
    void a_sentence_within_a_sentence_is_in_the_same_language() {
        assertThat(ESPERANTO.of("page.tryLater", Sentence.of("page.notReady")))
                .isEqualTo("La retejo ne estas preta. Provu poste.");
    }

    @Test
    void a_name_from_right_to_left_keeps_to_itself_within_a_sentence() {
        assertThat(Sentence.isolated("מכשיר (2)")).isEqualTo("\u2068מכשיר (2)\u2069");
        assertThat(Sentence.isolated("Phone (2)")).isEqualTo("Phone (2)");
    }

    @Test
    void an_apostrophe_is_an_apostrophe() {
        assertThat(ESPERANTO.of("admin.tagBecame", "l'eau {0}")).isEqualTo("L' etikedo nun estas l'eau {0}, kara ul'.");
        assertThat(Sentences.spoken().of("page.failed")).contains("server's");
    }

    @Test
    void a_number_has_no_separators() {
        assertThat(Sentence.of("admin.textTooLong", 200_000)).hasToString("A note can have at most 200000 characters.");
        assertThat(Sentence.of("page.label.notes", 1_234_567L)).hasToString("1234567 notes");
    }

    @Test
    void a_number_chooses_its_words() {
        assertThat(ESPERANTO.of("page.label.notes", 0)).isEqualTo("neniu noto");
        assertThat(ESPERANTO.of("page.label.notes", 1)).isEqualTo("1 noto");
        assertThat(ESPERANTO.of("page.label.notes", 2)).isEqualTo("2 notoj");
    }

    @Test
    void a_name_is_as_long_as_a_sentence_bears_and_ends_with_a_whole_character() {
        assertThat(Sentence.shown("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Sentence.shown("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
        assertThat(Sentence.shown("x" + "🐧".repeat(40))).isEqualTo("x" + "🐧".repeat(39) + "…");
    }
}
