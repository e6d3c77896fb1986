package org.starpunk.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.starpunk.tag.Tag;

/**
 * A note's place in the list of one of its tags. Only to be read: the rows come and go with {@link Note#tags()}, and
 * the database's triggers keep the date.
 */
@Entity
@Table(name = "note_tags")
@IdClass(Listing.Key.class)
public class Listing {

    @Id
    @ManyToOne
    @JoinColumn(name = "note_id")
    private Note note;

    @Id
    @ManyToOne
    @JoinColumn(name = "tag_id")
    private Tag tag;

    /** When the note was published; empty unless visitors may find it. */
    @Column(name = "listed_at")
    private Instant listedAt;

    protected Listing() {}

    /** What identifies a row, as Jakarta Persistence wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long note;
        private Long tag;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(note, that.note) && Objects.equals(tag, that.tag);
        }

        @Override
        public int hashCode() {
            return Objects.hash(note, tag);
        }
    }
}
