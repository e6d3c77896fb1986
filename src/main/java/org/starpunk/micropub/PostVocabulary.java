package org.starpunk.micropub;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.PostType;

/** The types of posts that clients may offer, with the properties that each can have, and those that it must have. */
final class PostVocabulary {

    private static final List<Kind> KINDS = List.of(
            new Kind("Note", PostType.NOTE),
            new Kind("Article", PostType.ARTICLE, "content", "summary"),
            new Kind("Photo", PostType.PHOTO),
            new Kind("Video", PostType.VIDEO),
            new Kind("Audio", PostType.AUDIO),
            new Kind("Reply", PostType.REPLY),
            new Kind("Repost", PostType.REPOST),
            new Kind("Like", PostType.LIKE),
            new Kind("Bookmark", PostType.BOOKMARK, "name"),
            new Kind("RSVP", PostType.RSVP, "in-reply-to"),
            new Kind("Event", PostType.EVENT, "name", "end", "summary"),
            new Kind("Checkin", PostType.CHECKIN));

    private static final List<String> ALWAYS = List.of(
            "content",
            "category",
            "photo",
            "video",
            "audio",
            "location",
            "syndication",
            "published",
            "post-status",
            "visibility",
            "mp-slug");

    private PostVocabulary() {}

    /** @param filter what the name of a type has in it, in any case */
    static JsonArrayBuilder toJson(String filter, int offset, int limit) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        KINDS.stream()
                .filter(kind -> lowerCase(kind.name).contains(lowerCase(filter)))
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
    private record Kind(String name, PostType type, List<String> more) {

        Kind(String name, PostType type, String... more) {
            this(name, type, List.of(more));
        }

        JsonObjectBuilder toJson() {
            return Json.createObjectBuilder()
                    .add("type", NoteEntry.word(type))
                    .add("name", name)
                    .add("properties", Json.createArrayBuilder(properties()))
                    .add("required-properties", Json.createArrayBuilder().add(type.property()));
        }

        private Set<String> properties() {
            Set<String> properties = new LinkedHashSet<>();
            properties.add(type.property());
            properties.addAll(more);
            properties.addAll(ALWAYS);
            return properties;
        }
    }
}
