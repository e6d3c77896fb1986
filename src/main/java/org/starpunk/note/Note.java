package org.starpunk.note;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.site.UploadAddressConverter;
import org.starpunk.tag.Tag;

/**
 * Something that the owner wrote. It begins as a draft, scheduled or published, is revised, may be deleted, leaving a tombstone
 * at its address, and undeleted, which brings back exactly what was there.
 */
@Entity
@Table(name = "notes")
public class Note {

    /** The most tags that a note may have. */
    public static final int MAX_TAGS = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @Column(name = "first_slug", insertable = false, updatable = false)
    private String firstSlug;

    private String name;
    private String summary;

    @Embedded
    @Convert(attributeName = "source", converter = UploadAddressConverter.class)
    private Content content;

    @Enumerated(EnumType.STRING)
    private PostType type;

    @Embedded
    private PageName page;

    @Enumerated(EnumType.STRING)
    private NoteStatus status;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Embedded
    private NoteDate published;

    /** What {@link #datedAt()} is, worked out by the database: for its indexes. */
    @Column(name = "dated_at", insertable = false, updatable = false)
    private Instant datedAt;

    /** The date of what visitors find in lists, empty for the rest; worked out by the database, too. */
    @Column(name = "listed_at", insertable = false, updatable = false)
    private Instant listedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Convert(converter = PropertiesConverter.class)
    private JsonObject properties;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "note_tags",
            joinColumns = @JoinColumn(name = "note_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderBy("folded, key")
    private List<Tag> tags = new ArrayList<>();

    @Version
    private int version;

    protected Note() {}

    Note(NewNote asked, Slug slug, List<Tag> tags, OffsetDateTime now) {
        this.slug = slug.toString();
        this.name = asked.name().orElse(null);
        this.summary = asked.summary().orElse(null);
        this.content = asked.content();
        this.status = asked.status();
        this.visibility = asked.visibility();
        this.properties = asked.properties();
        this.type = PostType.of(asked.name(), asked.summary(), content, properties);
        this.page = PageName.of(properties);
        this.tags = new ArrayList<>(tags);
        this.createdAt = now.toInstant();
        this.published = asked.published().map(NoteDate::of).orElse(null);
        publish(now);
    }

    /** Puts the note out, or lets it wait for the date that it has; a draft stays one. */
    private void publish(OffsetDateTime now) {
        if (status == NoteStatus.DRAFT) {
            return;
        }
        if (published == null) {
            published = NoteDate.of(now);
        }
        status = published.instant().isAfter(now.toInstant()) ? NoteStatus.SCHEDULED : NoteStatus.PUBLISHED;
    }

    /** Applies a revision; the slug and the tags are the ones that the database gave for it. */
    void revise(NoteRevision revision, Optional<Slug> newSlug, Optional<List<Tag>> newTags, OffsetDateTime now) {
        updatedAt = status == NoteStatus.PUBLISHED ? now.toInstant() : updatedAt;
        revision.name().ifPresent(text -> name = text.isBlank() ? null : text);
        revision.summary().ifPresent(text -> summary = text.isBlank() ? null : text);
        revision.content().ifPresent(text -> content = text);
        revision.visibility().ifPresent(wanted -> visibility = wanted);
        revision.properties().ifPresent(wanted -> properties = wanted);
        type = PostType.of(name(), summary(), content, properties);
        page = PageName.of(properties);
        revision.published().ifPresent(date -> published = NoteDate.of(date));
        newSlug.ifPresent(text -> slug = text.toString());
        newTags.ifPresent(list -> tags = new ArrayList<>(list));
        revision.status().ifPresent(wanted -> status = wanted);
        publish(now);
    }

    /** Leaves a tombstone; a deleted note stays as it is. */
    void delete(Instant now) {
        deletedAt = deletedAt == null ? now : deletedAt;
    }

    void undelete() {
        deletedAt = null;
    }

    public long id() {
        return id;
    }

    public Slug slug() {
        return Slug.stored(slug);
    }

    /** The one that readers of feeds know the note by, wherever it moves. */
    public Slug firstSlug() {
        return firstSlug == null ? slug() : Slug.stored(firstSlug);
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    public Content content() {
        return content;
    }

    /** What post type discovery finds in it. */
    public PostType type() {
        return type;
    }

    public NoteStatus status() {
        return status;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** The date that the note shows, in the offset that it was sent with; empty for a draft that never had one. */
    public Optional<OffsetDateTime> published() {
        return Optional.ofNullable(published).map(NoteDate::moment);
    }

    /** What lists go by: when it was published, or, for a draft without a date, created. */
    public Instant datedAt() {
        return published == null ? createdAt : published.instant();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the note was last revised since it came out. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    /** Every microformats2 property that has no place of its own here; each value is an array. */
    public JsonObject properties() {
        return properties;
    }

    /** Alphabetically; loaded when first asked for, unless the list that this note came with loaded them already. */
    public List<Tag> tags() {
        return List.copyOf(tags);
    }

    int version() {
        return version;
    }

    public NoteVersion seen() {
        return NoteVersion.of(version, tags);
    }

    /** When it was deleted; empty when it was not, or was undeleted. */
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** What visitors find at its address. */
    public Presence presence() {
        return Presence.of(status, visibility, isDeleted());
    }

    /** Whether whoever has the address may read it. */
    public boolean isPublished() {
        return presence() == Presence.READABLE;
    }
}
