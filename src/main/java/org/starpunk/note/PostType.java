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
import org.starpunk.microformats.Property;

/**
 * What a note is, by what it has: <a href="https://www.w3.org/TR/post-type-discovery/">post type discovery</a>. Where
 * a note could be several things, the first of these counts.
 */
public enum PostType {
    /** It begins at some time: what is posted as an h-event. */
    EVENT(Property.START),
    RSVP(Property.RSVP),
    REPLY(Property.IN_REPLY_TO),
    REPOST(Property.REPOST_OF),
    LIKE(Property.LIKE_OF),
    BOOKMARK(Property.BOOKMARK_OF),
    CHECKIN(Property.CHECKIN),
    VIDEO(Property.VIDEO),
    AUDIO(Property.AUDIO),
    PHOTO(Property.PHOTO),
    /** It has a name that is more than the beginning of its text. */
    ARTICLE(Property.NAME),
    NOTE(Property.CONTENT);

    private static final Set<String> ANSWERS = Set.of("yes", "no", "maybe", "interested");

    private final Property property;

    PostType(Property property) {
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
    public Property property() {
        return property;
    }

    private boolean isIn(JsonObject properties) {
        return properties.containsKey(property.toString())
                && (this != RSVP
                        || properties.get(property.toString()) instanceof JsonArray answers
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
