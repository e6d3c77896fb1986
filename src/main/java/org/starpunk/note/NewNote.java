package org.starpunk.note;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.content.ContentRenderer;
import org.starpunk.database.Preparable;
import org.starpunk.tag.TagName;

/**
 * What a client asks for.
 *
 * @param slug a wish: a number comes behind it when another note has it
 * @param published the date to show; the time of creation when empty
 * @param properties every other microformats2 property, each value an array
 */
public record NewNote(
        Optional<String> name,
        Optional<String> summary,
        Content content,
        Optional<Slug> slug,
        NoteStatus status,
        Visibility visibility,
        Optional<OffsetDateTime> published,
        List<TagName> tags,
        JsonObject properties)
        implements Preparable {

    /** A public note of a few words. */
    public static NewNote of(Content content, NoteStatus status, List<TagName> tags) {
        return new NewNote(
                Optional.empty(),
                Optional.empty(),
                content,
                Optional.empty(),
                status,
                Visibility.PUBLIC,
                Optional.empty(),
                tags,
                JsonValue.EMPTY_JSON_OBJECT);
    }

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    public NewNote withName(String name) {
        return new NewNote(
                Optional.of(name).filter(text -> !text.isBlank()),
                summary,
                content,
                slug,
                status,
                visibility,
                published,
                tags,
                properties);
    }

    public NewNote withSummary(String summary) {
        return new NewNote(
                name,
                Optional.of(summary).filter(text -> !text.isBlank()),
                content,
                slug,
                status,
                visibility,
                published,
                tags,
                properties);
    }

    /** The slug to ask for: the wish, else one made of what it says, else of when. */
    Slug wished(OffsetDateTime now) {
        return slug.or(() -> name.flatMap(Slug::of))
                .or(() -> Slug.ofFirstWords(ContentRenderer.text(content)))
                .orElseGet(() -> Slug.of(published.orElse(now)));
    }

    @Override
    public NewNote prepared() {
        content.folded();
        return this;
    }

    NewNote withContent(Content content) {
        return new NewNote(name, summary, content, slug, status, visibility, published, tags, properties);
    }

    NewNote withTags(List<TagName> tags) {
        return new NewNote(name, summary, content, slug, status, visibility, published, tags, properties);
    }

    public NewNote withSlug(Slug slug) {
        return new NewNote(name, summary, content, Optional.of(slug), status, visibility, published, tags, properties);
    }

    public NewNote withPublished(OffsetDateTime published) {
        return new NewNote(name, summary, content, slug, status, visibility, Optional.of(published), tags, properties);
    }

    public NewNote withVisibility(Visibility visibility) {
        return new NewNote(name, summary, content, slug, status, visibility, published, tags, properties);
    }

    public NewNote withProperties(JsonObject properties) {
        return new NewNote(name, summary, content, slug, status, visibility, published, tags, properties);
    }

    public NewNote withStatus(NoteStatus status) {
        return new NewNote(name, summary, content, slug, status, visibility, published, tags, properties);
    }
}
