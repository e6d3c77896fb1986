package org.starpunk.entry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Language;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.TagName;

/** The properties that a client sent, in the note's own types; empty is what it did not send. */
final class NoteProperties {

    private static final int MAX_NAME = 1000;
    private static final int MAX_SUMMARY = 10_000;

    /** Of which some may be spellings of one tag; what is more is not looked at. */
    static final int MAX_CATEGORIES = 2 * Note.MAX_TAGS;

    private final EntryProperties sent;
    private final ZoneId zone;
    private final ContentFormat text;

    /** @param zone in which dates without an offset are meant */
    NoteProperties(Mf2Item entry, ZoneId zone) {
        this(entry, zone, ContentFormat.TEXT);
    }

    /** @param text what a content is that is a text and no object */
    NoteProperties(Mf2Item entry, ZoneId zone, ContentFormat text) {
        this.sent = new EntryProperties(entry);
        this.zone = zone;
        this.text = text;
    }

    Optional<String> name() {
        return sent.text(Property.NAME, MAX_NAME);
    }

    Optional<String> summary() {
        return sent.text(Property.SUMMARY, MAX_SUMMARY);
    }

    Optional<Content> content() {
        Optional<Content> content = sent.single(Property.CONTENT).map(this::content);
        if (content.isPresent() && content.get().source().length() > Content.MAX_LENGTH) {
            throw new InvalidEntryException(
                    Sentence.of("entry.tooLong", Property.CONTENT.toString(), Content.MAX_LENGTH));
        }
        return content;
    }

    /** A wish that no slug can be made of is none. */
    Optional<Slug> slug() {
        return sent.text(Property.MP_SLUG).flatMap(Slug::of);
    }

    /** As {@link #slug}, of a note that has one: there, such a wish is a mistake. */
    Optional<Slug> newSlug() {
        return sent.text(Property.MP_SLUG).map(text -> Slug.of(text)
                .orElseThrow(() ->
                        new InvalidEntryException(Sentence.of("entry.slugInvalid", Property.MP_SLUG.toString()))));
    }

    Optional<NoteStatus> status() {
        return choice(Property.POST_STATUS, NoteStatus.values());
    }

    Optional<Visibility> visibility() {
        return choice(Property.VISIBILITY, Visibility.values());
    }

    Optional<OffsetDateTime> published() {
        return sent.text(Property.PUBLISHED).map(text -> Mf2Date.parse(text, zone)
                .orElseThrow(() -> EntryProperties.noDate(Property.PUBLISHED.toString())));
    }

    List<TagName> tags() {
        try {
            List<String> texts = sent.texts(Property.CATEGORY);
            if (texts.size() > MAX_CATEGORIES) {
                throw tooManyTags();
            }
            List<TagName> tags = TagName.distinct(texts.stream()
                    .filter(text -> !text.isBlank())
                    .map(TagName::of)
                    .toList());
            if (tags.size() > Note.MAX_TAGS) {
                throw tooManyTags();
            }
            return tags;
        } catch (InvalidTagNameException e) {
            throw new InvalidEntryException(e.sentence());
        }
    }

    static InvalidEntryException tooManyTags() {
        return new InvalidEntryException(Sentence.of("entry.tooManyTags", Property.CATEGORY.toString(), Note.MAX_TAGS));
    }

    /** Every property without a place of its own in a note, and the categories that are no tags: people. */
    JsonObject others() {
        JsonObject others = withLanguage(sent.others());
        List<JsonValue> people = sent.objects(Property.CATEGORY);
        if (people.isEmpty()) {
            return EntryProperties.limited(others);
        }
        JsonArrayBuilder category = Json.createArrayBuilder();
        people.forEach(category::add);
        return EntryProperties.limited(Json.createObjectBuilder(others)
                .add(Property.CATEGORY.toString(), category)
                .build());
    }

    /** The language of the content may be said where parsers of microformats say it: beside its HTML. */
    private JsonObject withLanguage(JsonObject others) {
        Optional<String> said = sent.text(Property.LANG).or(() -> sent.single(Property.CONTENT)
                .flatMap(content -> new PropertyValue(content).memberText(Property.LANG.toString())));
        if (said.isEmpty()) {
            return others;
        }
        String language = Language.of(said.get())
                .orElseThrow(
                        () -> new InvalidEntryException(Sentence.of("entry.notALanguage", Property.LANG.toString())));
        return Json.createObjectBuilder(others)
                .add(Property.LANG.toString(), Json.createArrayBuilder().add(language))
                .build();
    }

    private Content content(JsonValue value) {
        if (value instanceof JsonString words) {
            return new Content(words.getString(), text);
        }
        if (value instanceof JsonObject object) {
            List<Content> sent = Stream.of(
                            markup(object, "html", ContentFormat.HTML),
                            markup(object, "markdown", ContentFormat.MARKDOWN),
                            markup(object, "value", ContentFormat.TEXT))
                    .flatMap(Optional::stream)
                    .toList();
            // The first that says something: "value" beside "html" is the same without its markup.
            return sent.stream()
                    .filter(content -> !content.isBlank())
                    .findFirst()
                    .or(() -> sent.stream().findFirst())
                    .orElseThrow(() -> new InvalidEntryException(
                            Sentence.of("entry.contentMemberNeeded", Property.CONTENT.toString())));
        }
        throw new InvalidEntryException(Sentence.of("entry.textOrObject", Property.CONTENT.toString()));
    }

    private static Optional<Content> markup(JsonObject content, String key, ContentFormat format) {
        if (content.getOrDefault(key, JsonValue.NULL) == JsonValue.NULL) {
            return Optional.empty();
        }
        if (content.get(key) instanceof JsonString text) {
            return Optional.of(new Content(text.getString(), format));
        }
        throw new InvalidEntryException(Sentence.of("entry.memberText", Property.CONTENT.toString(), key));
    }

    private <E extends Enum<E>> Optional<E> choice(Property property, E[] choices) {
        return sent.text(property).map(text -> Words.find(text, choices)
                .orElseThrow(() -> new InvalidEntryException(
                        Sentence.of("entry.choice", property.toString(), String.join(", ", Words.list(choices))))));
    }
}
