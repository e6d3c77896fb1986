package org.starpunk.search;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** FTS5, whose rows have the places of notes for their numbers: it walks them from the newest on, and stops in time. */
final class SqliteIndex implements SearchIndex {

    @Override
    public SearchStatement page(SearchQuery query, SearchScope scope, String columns, int offset, int limit) {
        return new SearchStatement()
                .add("SELECT " + columns)
                // In this order: what is found is looked up, not the other way round.
                .add(" FROM search_words CROSS JOIN search_entries e ON e.place = search_words.rowid")
                .add(" CROSS JOIN notes n ON n.id = e.note_id WHERE search_words MATCH ? AND ", match(query, scope))
                .add(scope.holds("search_words.rowid"))
                .add(" AND ")
                .add(scope.holdsNote())
                .add(scope.order("search_words.rowid") + " LIMIT ? OFFSET ?", limit, offset);
    }

    /** In the language of FTS5. */
    private static String match(SearchQuery query, SearchScope scope) {
        Stream<String> type = scope.type().map(IndexedWords::ofType).map(SqliteIndex::quoted).stream();
        Stream<String> terms = query.wanted().map(SqliteIndex::term);
        String wanted = Stream.concat(terms, type).collect(joining(" AND "));
        String excluded = query.excluded().map(SqliteIndex::term).collect(joining(" OR "));
        String match = wanted.isEmpty() ? quoted(IndexedWords.ANY) : "(" + wanted + ")";
        return excluded.isEmpty() ? match : match + " NOT (" + excluded + ")";
    }

    private static String term(SearchTerm term) {
        return quoted(String.join(" ", term.tokens())) + (term.prefix() ? " *" : "");
    }

    /** Tokens have no quotes of their own. */
    private static String quoted(String tokens) {
        return '"' + tokens + '"';
    }
}
