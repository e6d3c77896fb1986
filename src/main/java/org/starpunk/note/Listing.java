package org.starpunk.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A note's place in the list of one of its tags. Only to be read: the rows come and go with {@link Note#tags()}, and
 * the database's triggers keep the date. It has ids in place of associations: sorted by those of a joined row, the list
 * would not be one walk along its index.
 */
@Entity
@Table(name = "note_tags")
@IdClass(Listing.Key.class)
public class Listing {

    @Id
    @Column(name = "note_id")
    private long noteId;

    @Id
    @Column(name = "tag_id")
    private long tagId;

    /** When the note was published; empty unless visitors may find it. */
    @Column(name = "listed_at")
    private Instant listedAt;

    protected Listing() {}

    /** What identifies a row, as Jakarta Persistence wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long noteId;
        private long tagId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && noteId == that.noteId && tagId == that.tagId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(noteId, tagId);
        }
    }
}
