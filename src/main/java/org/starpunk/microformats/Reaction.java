package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a note does to something elsewhere.
 *
 * @param property the microformats2 class
 * @param label the words in front of the link
 */
public record Reaction(String property, String label, Citation citation) {

    private static final List<Kind> KINDS = List.of(
            new Kind("in-reply-to", "In reply to"),
            new Kind("repost-of", "Reposted"),
            new Kind("like-of", "Liked"),
            new Kind("bookmark-of", "Bookmarked"));

    public static List<Reaction> list(JsonObject properties) {
        return KINDS.stream().flatMap(kind -> kind.of(properties)).toList();
    }

    /** The whole in words. */
    public String text() {
        return label + " " + citation.name();
    }

    private record Kind(String property, String label) {

        Stream<Reaction> of(JsonObject properties) {
            return PropertyValue.list(properties, property).stream()
                    .flatMap(value -> Citation.of(value).stream())
                    .map(citation -> new Reaction("u-" + property, label, citation));
        }
    }
}
