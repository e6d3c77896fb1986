package org.starpunk.note;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** When a note was published, or will be, in the offset that it was sent with. */
@Embeddable
public class NoteDate {

    @Column(name = "published_at")
    private Instant instant;

    @Column(name = "published_offset")
    private ZoneOffset offset;

    protected NoteDate() {}

    static NoteDate of(OffsetDateTime moment) {
        NoteDate date = new NoteDate();
        date.instant = moment.toInstant();
        date.offset = moment.getOffset();
        return date;
    }

    Instant instant() {
        return instant;
    }

    OffsetDateTime moment() {
        return instant.atOffset(offset);
    }
}
