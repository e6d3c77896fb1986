package org.starpunk.search;

/** Looks through the words of an entry, without an index. */
final class LooseMatch {

    private LooseMatch() {}

    /** That an entry {@code e} has a term, or that it has not. No token has a character that means something to LIKE. */
    static SearchStatement of(SearchTerm term) {
        return new SearchStatement()
                .add(term.excluded() ? "e.words NOT LIKE ?" : "e.words LIKE ?", "%" + term.inText() + "%");
    }

    /** That it has what the query wants, newest first, of the notes of a tag that few have. */
    static SearchStatement ofTag(SearchQuery query, SearchScope scope, String columns, int offset, int limit) {
        SearchStatement statement = new SearchStatement()
                // In this order: SQLite, which counts nothing, would go through all notes of a type.
                .add("SELECT " + columns + " FROM note_tags l CROSS JOIN search_entries e CROSS JOIN notes n")
                .add(
                        " WHERE e.note_id = l.note_id AND n.id = e.note_id AND l.tag_id = ?",
                        scope.tag().orElseThrow().id())
                .add(" AND " + scope.notes() + " AND ")
                .add(scope.holds("e.place"));
        scope.type().ifPresent(type -> statement.add(" AND n.type = ?", type.name()));
        query.terms().forEach(term -> statement.add(" AND ").add(of(term)));
        return statement.add(scope.order("e.place") + " LIMIT ? OFFSET ?", limit, offset);
    }
}
