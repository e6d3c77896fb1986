package org.starpunk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.starpunk.note.PostType;
import org.starpunk.word.FoldedText;

/** The table without a database: by what is looked for in the words of an entry alone. */
class SearchTableTest {

    @Test
    void has_sixty_queries_in_ten_scripts() {
        assertThat(SearchTable.rows()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(SearchTable.rows().stream().map(SearchTable.Row::script).distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void each_query_finds_what_the_table_says() {
        Map<String, String> words =
                SearchTable.notes().stream().collect(Collectors.toMap(note -> note[0], note -> words(note[1])));
        assertThat(SearchTable.rows()).allSatisfy(row -> {
            SearchQuery query = SearchQuery.of(row.query());
            Set<String> found = words.entrySet().stream()
                    .filter(note -> !query.isEmpty()
                            && query.terms().stream()
                                    .allMatch(term -> note.getValue().contains(term.inText()) != term.excluded()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(found).as("%s: %s", row.query(), query.terms()).isEqualTo(row.found());
        });
    }

    private static String words(String text) {
        FoldedText none = FoldedText.of("");
        return IndexedWords.text(PostType.NOTE, none, none, FoldedText.of(text));
    }
}
