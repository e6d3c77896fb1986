package org.starpunk.tagging;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/** What the owner did to a tag. A merge and a deletion keep what they need to be undone. */
@Entity
@Table(name = "tag_changes")
public class TagChange {

    /** What was done. */
    public enum Kind {
        RENAME,
        MERGE,
        DELETE,
        PURGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Column(name = "new_name")
    private String newName;

    @Column(name = "tag_id")
    private long tagId;

    @Column(name = "merged_into")
    private Long mergedInto;

    private JsonObject details;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected TagChange() {}

    TagChange(Kind kind, Tag tag, JsonObject details, Instant now) {
        this.kind = kind;
        this.tagId = tag.id();
        this.name = tag.name();
        this.details = details;
        this.changedAt = now;
    }

    static TagChange rename(Tag tag, TagName newName, JsonObject details, Instant now) {
        TagChange change = new TagChange(Kind.RENAME, tag, details, now);
        change.newName = newName.name();
        return change;
    }

    static TagChange merge(Tag from, Tag into, JsonObject details, Instant now) {
        TagChange change = new TagChange(Kind.MERGE, from, details, now);
        change.newName = into.name();
        change.mergedInto = into.id();
        return change;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The tag's name before. */
    public String name() {
        return name;
    }

    /** The new name, or the name of the tag that it went into. */
    public Optional<String> newName() {
        return Optional.ofNullable(newName);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** How many notes lost the tag, when it was deleted. */
    public int notes() {
        return details.containsKey("notes") ? details.getJsonArray("notes").size() : 0;
    }

    /** Whether it may be undone; a later change may still stand in the way. */
    public boolean isUndoable() {
        return undoneAt == null && (kind == Kind.MERGE || kind == Kind.RENAME || details.containsKey("slug"));
    }

    long tagId() {
        return tagId;
    }

    long mergedInto() {
        return mergedInto;
    }

    JsonObject details() {
        return details;
    }
}
