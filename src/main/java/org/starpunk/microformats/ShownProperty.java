package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.site.SiteUrl;

/** A property of a note, or of an item in it, as visitors may see it; it has one value at least. */
public record ShownProperty(String name, List<ShownValue> values) {

    /** What a note does to something elsewhere is said by a verb; every other property by its own name. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("in-reply-to", "In reply to"),
            Map.entry("repost-of", "Reposted"),
            Map.entry("like-of", "Liked"),
            Map.entry("bookmark-of", "Bookmarked"),
            Map.entry("read-of", "Read"),
            Map.entry("watch-of", "Watched"),
            Map.entry("listen-of", "Listened to"),
            Map.entry("play-of", "Played"),
            Map.entry("follow-of", "Followed"),
            Map.entry("quotation-of", "Quoted"),
            Map.entry("tag-of", "Tagged"),
            Map.entry("ate", "Ate"),
            Map.entry("drank", "Drank"),
            Map.entry("checkin", "At"),
            Map.entry("location", "At"),
            Map.entry("rsvp", ""),
            Map.entry("syndication", "Also at"),
            Map.entry("category", "With"));

    static Optional<ShownProperty> of(JsonObject properties, String name, SiteUrl site) {
        List<ShownValue> values = PropertyValue.list(properties, name).stream()
                .flatMap(value -> ShownValue.of(name, value, site).stream())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new ShownProperty(name, values));
    }

    /** The words in front of the values; may be empty. */
    public String label() {
        String plain = name.replaceFirst("-of$", "").replace('-', ' ');
        return VERBS.getOrDefault(name, Character.toUpperCase(plain.charAt(0)) + plain.substring(1) + ":");
    }

    boolean isReaction() {
        return isReaction(name);
    }

    /** Whether it is what a note does to something elsewhere. */
    public static boolean isReaction(String name) {
        return name.endsWith("-of") && VERBS.containsKey(name) || name.equals("in-reply-to");
    }

    /** The whole in words. */
    public String text() {
        return values.stream()
                .map(ShownValue::text)
                .collect(Collectors.joining(", ", label() + " ", ""))
                .strip();
    }

    /** The values in HTML. */
    public String html() {
        return PropertyHtml.of(this);
    }

    JsonArray toJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().map(ShownValue::toJson).forEach(array::add);
        return array.build();
    }
}
