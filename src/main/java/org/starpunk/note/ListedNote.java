package org.starpunk.note;

import java.time.Instant;

/** Where a note that visitors may find is, and when it last changed. */
public record ListedNote(Slug slug, Instant changedAt) {

    static ListedNote of(String slug, Instant published, Instant created, Instant updated) {
        Instant added = published.isAfter(created) ? published : created;
        return new ListedNote(Slug.stored(slug), updated == null ? added : updated);
    }
}
