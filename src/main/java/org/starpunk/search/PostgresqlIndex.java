package org.starpunk.search;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * A tsvector, whose GIN index has no order: what it finds is read as a whole and sorted. So the newest notes are looked
 * through first, one by one: there a frequent word is found soon. Only when they do not fill the page, which means that
 * what is searched for is rare, the index is asked for the rest.
 */
final class PostgresqlIndex implements SearchIndex {

    /** As many as are read sooner than they are worth two statements. */
    private static final int NEWEST = 500;

    @Override
    public SearchStatement page(SearchQuery query, SearchScope scope, String columns, int offset, int limit) {
        return new SearchStatement()
                .add("(SELECT " + columns + " FROM (SELECT * ")
                .add(newest(scope, NEWEST, 0))
                .add(") e")
                .add(found(query, scope, offset + limit))
                .add(") UNION ALL (SELECT " + columns + " FROM search_entries e")
                .add(rest(query, scope, offset + limit))
                .add(") LIMIT ? OFFSET ?", limit, offset);
    }

    private static SearchStatement newest(SearchScope scope, int limit, int offset) {
        return new SearchStatement()
                .add("FROM search_entries w WHERE ")
                .add(scope.holds("w.place"))
                .add(scope.order("w.place") + " LIMIT ? OFFSET ?", limit, offset);
    }

    private static SearchStatement rest(SearchQuery query, SearchScope scope, int limit) {
        SearchStatement beyond = new SearchStatement()
                .add(" AND e.place " + (scope.backwards() ? ">" : "<") + " (SELECT w.place ")
                .add(newest(scope, 1, NEWEST - 1))
                .add(") AND ")
                .add(scope.holds("e.place"));
        return found(query, scope, limit, beyond);
    }

    private static SearchStatement found(SearchQuery query, SearchScope scope, int limit) {
        return found(query, scope, limit, new SearchStatement());
    }

    private static SearchStatement found(SearchQuery query, SearchScope scope, int limit, SearchStatement where) {
        SearchStatement statement = new SearchStatement()
                .add(" JOIN notes n ON n.id = e.note_id WHERE e.vector @@ CAST(? AS tsquery)", match(query, scope))
                .add(where);
        query.terms().stream()
                .filter(SearchTerm::isPhrase)
                .forEach(term -> statement.add(" AND ").add(LooseMatch.of(term)));
        return statement.add(" AND ").add(scope.holdsNote()).add(scope.order("e.place") + " LIMIT ?", limit);
    }

    /** In the language of tsquery; whether the words of a phrase stand together is not asked here. */
    private static String match(SearchQuery query, SearchScope scope) {
        Stream<String> type = scope.type().map(IndexedWords::ofType).map(PostgresqlIndex::quoted).stream();
        Stream<String> wanted = query.wanted().flatMap(PostgresqlIndex::words);
        Stream<String> excluded = query.excluded()
                .filter(term -> !term.isPhrase())
                .flatMap(PostgresqlIndex::words)
                .map("!"::concat);
        String match = Stream.of(type, wanted, excluded).flatMap(part -> part).collect(joining(" & "));
        return match.isEmpty() || match.startsWith("!") ? quoted(IndexedWords.ANY) + and(match) : match;
    }

    private static String and(String more) {
        return more.isEmpty() ? "" : " & " + more;
    }

    private static Stream<String> words(SearchTerm term) {
        int last = term.tokens().size() - 1;
        return Stream.concat(
                term.tokens().subList(0, last).stream().map(PostgresqlIndex::quoted),
                Stream.of(quoted(term.tokens().get(last)) + (term.prefix() ? ":*" : "")));
    }

    /** Tokens have no quotes of their own. */
    private static String quoted(String token) {
        return "'" + token + "'";
    }
}
