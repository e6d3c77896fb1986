package org.starpunk.library;

import java.util.Optional;
import org.starpunk.note.NoteCursor;

/**
 * Where a page of the library begins, or, backwards, ends; without either it is the first one.
 *
 * @param after the last upload of the page of newer ones
 * @param before the first upload of the page of older ones
 */
public record LibraryPlace(Optional<NoteCursor> after, Optional<NoteCursor> before) {

    static LibraryPlace first() {
        return new LibraryPlace(Optional.empty(), Optional.empty());
    }

    static LibraryPlace after(NoteCursor place) {
        return new LibraryPlace(Optional.of(place), Optional.empty());
    }

    static LibraryPlace before(NoteCursor place) {
        return new LibraryPlace(Optional.empty(), Optional.of(place));
    }

    boolean isFirst() {
        return cursor().isEmpty();
    }

    boolean isBackwards() {
        return after.isEmpty() && before.isPresent();
    }

    Optional<NoteCursor> cursor() {
        return after.or(() -> before);
    }

    /** What SQL says of the row {@code m} besides that it is there. */
    String condition() {
        return cursor().map(any -> " AND (m.uploaded_at, m.id) " + (isBackwards() ? ">" : "<") + " (?, ?)")
                .orElse("");
    }

    String order() {
        return isBackwards() ? "m.uploaded_at, m.id" : "m.uploaded_at DESC, m.id DESC";
    }

    /** As part of an address. */
    @Override
    public String toString() {
        return after.map(place -> "&after=" + place)
                .or(() -> before.map(place -> "&before=" + place))
                .orElse("");
    }
}
