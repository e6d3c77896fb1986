package org.starpunk.note;

import java.util.Optional;

/**
 * Where a page of a list begins.
 *
 * @param date what the list is sorted by, newest first
 * @param id what those of the same date are sorted by
 * @param backwards whether the page ends there, and is read from its end
 */
record Place(String date, String id, Optional<NoteCursor> cursor, boolean backwards) {

    Place(String date, String id, Optional<NoteCursor> after) {
        this(date, id, after, false);
    }

    /** The one paging condition, which an index can walk along. */
    String condition() {
        String side = backwards ? ">" : "<";
        return cursor.isEmpty()
                ? ""
                : " AND %1$s %3$s= :at AND (%1$s %3$s :at OR %2$s %3$s :id)".formatted(date, id, side);
    }

    String order() {
        String direction = backwards ? "" : " DESC";
        return date + direction + ", " + id + direction;
    }
}
