package org.starpunk.entry;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.note.Note;

/** When a note was written, and when it changed last, for whoever reads it. */
final class EntryDates {

    private EntryDates() {}

    /** A draft may have no date yet. */
    static OffsetDateTime published(Note note, ZoneId zone) {
        return note.published().orElseGet(() -> note.createdAt().atZone(zone).toOffsetDateTime());
    }

    /** Here, or else where it was before, as whoever posted it says; in the offset in which it was published. */
    static Optional<OffsetDateTime> updated(Note note, ZoneId zone) {
        OffsetDateTime published = published(note, zone);
        return note.updatedAt()
                .map(at -> at.atOffset(published.getOffset()))
                .or(() -> PropertyValue.list(note.properties(), Property.UPDATED).stream()
                        .flatMap(value -> value.text().stream())
                        .flatMap(text -> Mf2Date.parse(text, published.getOffset()).stream())
                        .filter(published::isBefore)
                        .findFirst());
    }
}
