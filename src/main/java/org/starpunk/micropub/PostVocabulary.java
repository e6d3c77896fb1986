package org.starpunk.micropub;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.LinkedHashSet;
import java.util.List;
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

    static JsonArrayBuilder toJson() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        for (Kind kind : KINDS) {
            types.add(Json.createObjectBuilder()
                    .add("type", NoteEntry.word(kind.type))
                    .add("name", kind.name)
                    .add("properties", Json.createArrayBuilder(kind.properties()))
                    .add("required-properties", Json.createArrayBuilder().add(kind.type.property())));
        }
        return types;
    }

    /**
     * @param more what only posts of this type usually have, beside the property that makes them what they are
     */
    private record Kind(String name, PostType type, List<String> more) {

        Kind(String name, PostType type, String... more) {
            this(name, type, List.of(more));
        }

        Set<String> properties() {
            Set<String> properties = new LinkedHashSet<>();
            properties.add(type.property());
            properties.addAll(more);
            properties.addAll(ALWAYS);
            return properties;
        }
    }
}
