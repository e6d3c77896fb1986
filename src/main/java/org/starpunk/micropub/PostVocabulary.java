package org.starpunk.micropub;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.starpunk.entry.Words;
import org.starpunk.microformats.Property;
import org.starpunk.note.PostType;
import org.starpunk.sentence.Sentence;

/** The types of posts that clients may offer, with the properties that each can have, and those that it must have. */
final class PostVocabulary {

    private static final List<Kind> KINDS = List.of(
            new Kind(Sentence.of("micropub.label.note"), PostType.NOTE),
            new Kind(Sentence.of("micropub.label.article"), PostType.ARTICLE, Property.CONTENT, Property.SUMMARY),
            new Kind(Sentence.of("micropub.label.photo"), PostType.PHOTO),
            new Kind(Sentence.of("micropub.label.video"), PostType.VIDEO),
            new Kind(Sentence.of("micropub.label.audio"), PostType.AUDIO),
            new Kind(Sentence.of("micropub.label.reply"), PostType.REPLY),
            new Kind(Sentence.of("micropub.label.repost"), PostType.REPOST),
            new Kind(Sentence.of("micropub.label.like"), PostType.LIKE),
            new Kind(Sentence.of("micropub.label.bookmark"), PostType.BOOKMARK, Property.NAME),
            new Kind(Sentence.of("micropub.label.rsvp"), PostType.RSVP, Property.IN_REPLY_TO),
            new Kind(
                    Sentence.of("micropub.label.event"), PostType.EVENT, Property.NAME, Property.END, Property.SUMMARY),
            new Kind(Sentence.of("micropub.label.checkin"), PostType.CHECKIN));

    private static final List<Property> ALWAYS = List.of(
            Property.CONTENT,
            Property.CATEGORY,
            Property.PHOTO,
            Property.VIDEO,
            Property.AUDIO,
            Property.LOCATION,
            Property.SYNDICATION,
            Property.PUBLISHED,
            Property.POST_STATUS,
            Property.VISIBILITY,
            Property.MP_SLUG);

    private PostVocabulary() {}

    /** @param filter what the name of a type has in it, in any case */
    static JsonArrayBuilder toJson(String filter, int offset, int limit) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        KINDS.stream()
                .filter(kind -> lowerCase(kind.name.toString()).contains(lowerCase(filter)))
                .skip(offset)
                .limit(limit)
                .map(Kind::toJson)
                .forEach(types::add);
        return types;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param more what only posts of this type usually have, beside the property that makes them what they are
     */
    private record Kind(Sentence name, PostType type, List<Property> more) {

        Kind(Sentence name, PostType type, Property... more) {
            this(name, type, List.of(more));
        }

        JsonObjectBuilder toJson() {
            return Json.createObjectBuilder()
                    .add("type", Words.of(type))
                    .add("name", name.toString())
                    .add("properties", names(properties()))
                    .add("required-properties", names(Set.of(type.property())));
        }

        private static JsonArrayBuilder names(Set<Property> properties) {
            return Json.createArrayBuilder(
                    properties.stream().map(Property::toString).toList());
        }

        private Set<Property> properties() {
            Set<Property> properties = new LinkedHashSet<>();
            properties.add(type.property());
            properties.addAll(more);
            properties.addAll(ALWAYS);
            return properties;
        }
    }
}
