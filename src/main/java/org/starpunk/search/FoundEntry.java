package org.starpunk.search;

/**
 * A row of the index that a search has found.
 *
 * @param words the first of them, when the order depends on them
 */
record FoundEntry(long noteId, long place, String words) {

    static FoundEntry of(Object[] row) {
        return new FoundEntry(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), row.length > 2 ? (String) row[2] : "");
    }
}
