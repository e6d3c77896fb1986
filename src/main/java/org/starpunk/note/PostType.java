package org.starpunk.note;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.content.ContentRenderer;

/**
 * What a note is, by what it has: <a href="https://www.w3.org/TR/post-type-discovery/">post type discovery</a>. Where
 * a note could be several things, the first of these counts.
 */
public enum PostType {
    /** It begins at some time: what is posted as an h-event. */
    EVENT("start"),
    RSVP("rsvp"),
    REPLY("in-reply-to"),
    REPOST("repost-of"),
    LIKE("like-of"),
    BOOKMARK("bookmark-of"),
    CHECKIN("checkin"),
    VIDEO("video"),
    AUDIO("audio"),
    PHOTO("photo"),
    /** It has a name that is more than the beginning of its text. */
    ARTICLE("name"),
    NOTE("content");

    private static final Set<String> ANSWERS = Set.of("yes", "no", "maybe", "interested");

    private final String property;

    PostType(String property) {
        this.property = property;
    }

    static PostType of(Optional<String> name, Optional<String> summary, Content content, JsonObject properties) {
        return Stream.of(values())
                .filter(type -> type.ordinal() < ARTICLE.ordinal())
                .filter(type -> type.isIn(properties))
                .findFirst()
                .orElseGet(() -> isTitled(name, summary, content) ? ARTICLE : NOTE);
    }

    /** The microformats2 property that makes a note one of these. */
    public String property() {
        return property;
    }

    private boolean isIn(JsonObject properties) {
        return properties.containsKey(property)
                && (this != RSVP
                        || properties.get(property) instanceof JsonArray answers
                                && answers.stream().anyMatch(PostType::isAnswer));
    }

    private static boolean isAnswer(JsonValue value) {
        return value instanceof JsonString text
                && ANSWERS.contains(text.getString().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isTitled(Optional<String> name, Optional<String> summary, Content content) {
        if (name.isEmpty()) {
            return false;
        }
        String text = normal(content.isBlank() ? summary.orElse("") : ContentRenderer.text(content));
        return !text.isEmpty() && !text.startsWith(normal(name.orElseThrow()));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
