package org.starpunk.history;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.note.ChangingNotesEvent.Kind;
import org.starpunk.note.PropertiesConverter;
import org.starpunk.site.UploadAddressConverter;

/** A change of a note, and, unless it was only deleted or undeleted, what the note said before. Rows are only read. */
@Entity
@Table(name = "note_history")
public class HistoryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "note_id")
    private long noteId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String client;

    private String name;

    private String summary;

    @Embedded
    @Convert(attributeName = "source", converter = UploadAddressConverter.class)
    private Content content;

    @Convert(converter = PropertiesConverter.class)
    private JsonObject properties;

    protected HistoryEntry() {}

    public long id() {
        return id;
    }

    long noteId() {
        return noteId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** What changed it for the owner; empty when they did it themselves, here. */
    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    /** What the note said before; empty when that is what it said afterwards. */
    Optional<Words> before() {
        return kind == Kind.REVISED
                ? Optional.of(new Words(
                        Optional.ofNullable(name).orElse(""),
                        Optional.ofNullable(summary).orElse(""),
                        content,
                        properties))
                : Optional.empty();
    }
}
