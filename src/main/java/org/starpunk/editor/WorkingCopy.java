package org.starpunk.editor;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the owner has typed into a form and not saved. It is no note: nobody but the owner ever sees it, and it goes when
 * the form is saved, is thrown away, or was not touched for long.
 */
@Entity
@Table(name = "working_copies")
public class WorkingCopy {

    /** Without a change. */
    static final Duration LIFE = Duration.ofDays(30);

    @Id
    @Column(name = "form_key")
    private String key;

    /** The note that the form changes; null for a new one. */
    @Column(name = "note_id")
    private Long note;

    /** The texts of each field. */
    private JsonObject fields;

    @Column(name = "typed_at")
    private Instant typedAt;

    protected WorkingCopy() {}

    WorkingCopy(String key, Optional<Long> note, JsonObject fields) {
        this.key = key;
        this.note = note.orElse(null);
        this.fields = fields;
    }

    void touch(Instant now) {
        typedAt = now;
    }

    public String key() {
        return key;
    }

    public Instant typedAt() {
        return typedAt;
    }

    /** The first text of a field; empty when the form did not have it. */
    Optional<String> text(String field) {
        return texts(field).stream().findFirst();
    }

    List<String> texts(String field) {
        return fields.get(field) instanceof JsonArray texts
                ? texts.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }
}
