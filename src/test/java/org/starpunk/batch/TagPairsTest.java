package org.starpunk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagPairsTest {

    @Test
    void a_text_says_which_notes_of_which_tag_and_is_read_again() {
        TagPairs pairs = new TagPairs(new TreeMap<>(Map.of(7L, List.of(1L, 2L), 9L, List.of(1L))));
        assertThat(pairs).hasToString("7-1-2.9-1");
        assertThat(TagPairs.parse("7-1-2.9-1")).contains(pairs);
        assertThat(pairs.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7-", "-7", "7-1.", ".7-1", "7-x", "7-1..9-1", "7-1 ", "7-1234567890123456789"})
    void anything_else_is_none(String text) {
        assertThat(TagPairs.parse(text)).isEmpty();
    }
}
