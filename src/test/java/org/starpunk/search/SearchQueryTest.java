package org.starpunk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.starpunk.word.FoldedText;
import org.starpunk.word.Word;

/** What is true of every text. */
class SearchQueryTest {

    @Property(tries = 1000)
    void any_text_is_a_query_of_words_that_no_index_misreads(@ForAll @StringLength(max = 300) String text) {
        assertThat(SearchQuery.of(text).terms()).allSatisfy(term -> assertThat(term.tokens())
                .isNotEmpty()
                .allMatch(token -> token.matches("(?s)[^\\s\\p{Cntrl}\"'\\\\%_*&|!:<>()\u00B6\u00A4]{1,64}")));
    }

    @Property(tries = 1000)
    void what_is_folded_stays_as_it_is(@ForAll @StringLength(max = 60) String text) {
        for (Word word : FoldedText.of(text).words()) {
            // Two halves of a syllable that stood apart are one when they are read together.
            String again = FoldedText.of(word.token()).words().get(0).token();
            assertThat(Normalizer.normalize(again, Form.NFD)).isEqualTo(Normalizer.normalize(word.token(), Form.NFD));
        }
    }

    @Property(tries = 1000)
    void words_stand_in_the_text_one_after_the_other(@ForAll @StringLength(max = 60) String text) {
        int start = 0;
        for (Word word : FoldedText.of(text).words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(start);
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            start = word.start();
        }
    }
}
