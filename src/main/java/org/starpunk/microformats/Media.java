package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.site.SiteUrl;

/** A picture, a film or a recording of a note. */
public record Media(String url, String alt) {

    /** The properties that have one, and that a client may send one for. */
    public static final Set<String> PROPERTIES = Set.of("audio", "photo", "video");

    public static List<Media> list(JsonObject properties, String property, SiteUrl site) {
        return PropertyValue.list(properties, property).stream()
                .flatMap(value -> of(value, site).stream())
                .toList();
    }

    static Optional<Media> of(PropertyValue value, SiteUrl site) {
        return value.property("url")
                .or(value::text)
                .flatMap(url -> WebUrl.resolve(site, url))
                .map(url -> new Media(url, value.memberText("alt").orElse("")));
    }
}
