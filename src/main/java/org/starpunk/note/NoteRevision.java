package org.starpunk.note;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.database.Preparable;
import org.starpunk.tag.TagName;

/**
 * What shall change; whatever is empty stays as it is.
 *
 * @param name an empty text removes it
 * @param summary as the name
 * @param slug a new address; the old one leads to it for ever
 * @param tags replaces all tags; an empty list removes them
 * @param properties replaces all microformats2 properties that have no place of their own
 */
public record NoteRevision(
        Optional<String> name,
        Optional<String> summary,
        Optional<Content> content,
        Optional<Slug> slug,
        Optional<NoteStatus> status,
        Optional<Visibility> visibility,
        Optional<OffsetDateTime> published,
        Optional<List<TagName>> tags,
        Optional<JsonObject> properties)
        implements Preparable {

    private static final NoteRevision NONE = new NoteRevision(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The revision that changes nothing. */
    public static NoteRevision none() {
        return NONE;
    }

    public NoteRevision withName(String wanted) {
        return new NoteRevision(
                Optional.of(wanted), summary, content, slug, status, visibility, published, tags, properties);
    }

    public NoteRevision withContent(Content wanted) {
        return new NoteRevision(
                name, summary, Optional.of(wanted), slug, status, visibility, published, tags, properties);
    }

    public NoteRevision withSlug(Slug wanted) {
        return new NoteRevision(
                name, summary, content, Optional.of(wanted), status, visibility, published, tags, properties);
    }

    public NoteRevision withStatus(NoteStatus wanted) {
        return new NoteRevision(
                name, summary, content, slug, Optional.of(wanted), visibility, published, tags, properties);
    }

    public NoteRevision withPublished(OffsetDateTime wanted) {
        return new NoteRevision(
                name, summary, content, slug, status, visibility, Optional.of(wanted), tags, properties);
    }

    public NoteRevision withTags(List<TagName> wanted) {
        return new NoteRevision(
                name, summary, content, slug, status, visibility, published, Optional.of(wanted), properties);
    }

    @Override
    public NoteRevision prepared() {
        content.ifPresent(Content::folded);
        return this;
    }

    /** Whether the note will say something else; its tags, its address, its date and its readers are not what it says. */
    boolean changesWords() {
        return name.isPresent() || summary.isPresent() || content.isPresent() || properties.isPresent();
    }

    /** The part of it that is not so already, but for the slug and the tags, of which the database decides. */
    NoteRevision changesOf(Note note) {
        return new NoteRevision(
                name.filter(wanted -> !wanted.equals(note.name().orElse(""))),
                summary.filter(wanted -> !wanted.equals(note.summary().orElse(""))),
                content.filter(wanted -> !wanted.equals(note.content())),
                Optional.empty(),
                // Whether a note that is no draft is out, or scheduled, follows from its date.
                status.filter(wanted -> (wanted == NoteStatus.DRAFT) != (note.status() == NoteStatus.DRAFT)),
                visibility.filter(wanted -> wanted != note.visibility()),
                published.filter(wanted -> !Optional.of(wanted).equals(note.published())),
                Optional.empty(),
                properties.filter(wanted -> !wanted.equals(note.properties())));
    }
}
