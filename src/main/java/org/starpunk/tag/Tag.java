package org.starpunk.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A category of notes: one row for a key, shown as it was first typed. A tag that was merged into another, or that was
 * renamed, lives on as a synonym: its key and its slug lead to the other for ever, and no note carries it.
 */
@Entity
@Table(name = "tags")
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;

    private String name;

    private String slug;

    private String folded;

    /** The database's triggers count. */
    @Column(insertable = false, updatable = false)
    private long uses;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private Tag mergedInto;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tag() {}

    Tag(TagName name, String slug, Instant now) {
        this.key = name.key();
        this.name = name.name();
        this.slug = slug;
        this.folded = name.folded();
        this.createdAt = now;
    }

    private Tag(Tag tag, long uses) {
        this(TagName.of(tag.name), tag.slug, tag.createdAt);
        this.uses = uses;
    }

    /** The same on a note that visitors find, kept nowhere: its page is there. */
    Tag used() {
        return uses > 0 ? this : new Tag(this, 1);
    }

    /** What leads to this tag from where it is now. */
    Tag synonym(Instant now) {
        Tag synonym = new Tag(TagName.of(name), slug, now);
        synonym.mergedInto = this;
        return synonym;
    }

    void mergeInto(Tag tag) {
        mergedInto = tag;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** The last segment of its address, not yet percent-encoded. */
    public String slug() {
        return slug;
    }

    /** The notes that visitors may find it on. */
    public long uses() {
        return uses;
    }

    /** What notes carry in its place: another tag if this is a synonym, otherwise itself. Never a synonym. */
    public Tag target() {
        return mergedInto == null ? this : mergedInto;
    }

    public boolean isSynonym() {
        return mergedInto != null;
    }

    /** What tags are sorted by. */
    String folded() {
        return folded;
    }
}
