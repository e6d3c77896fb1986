package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.starpunk.site.SiteUrl;

/** A picture, a film or a recording of a note. */
public record Media(String url, String alt) {

    public static List<Media> list(JsonObject properties, Property property, SiteUrl site) {
        return PropertyValue.list(properties, property).stream()
                .flatMap(value -> of(value, site).stream())
                .toList();
    }

    static Optional<Media> of(PropertyValue value, SiteUrl site) {
        return value.property(Property.URL)
                .or(value::text)
                .flatMap(url -> WebUrl.resolve(site, url))
                .map(url -> new Media(url, value.memberText("alt").orElse("")));
    }
}
