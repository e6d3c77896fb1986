package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a note was written.
 *
 * @param value what parsers find
 * @param text what people read
 */
public record Place(String value, String text, Optional<String> url) {

    private static final Pattern GEO = Pattern.compile("geo:(-?[\\d.]+),(-?[\\d.]+).*");

    private static final List<String> ADDRESS = List.of("name", "street-address", "locality", "region", "country-name");

    public static List<Place> list(JsonObject properties, String property) {
        return PropertyValue.list(properties, property).stream()
                .flatMap(value -> of(value).stream())
                .toList();
    }

    private static Optional<Place> of(PropertyValue value) {
        return address(value).or(() -> coordinates(value)).or(value::text).map(text -> {
            Matcher geo = GEO.matcher(text);
            return new Place(text, geo.matches() ? geo.group(1) + ", " + geo.group(2) : text, value.url());
        });
    }

    private static Optional<String> address(PropertyValue value) {
        String address = ADDRESS.stream()
                .flatMap(name -> value.property(name).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(address).filter(text -> !text.isEmpty());
    }

    private static Optional<String> coordinates(PropertyValue value) {
        return value.property("latitude")
                .flatMap(latitude -> value.property("longitude").map(longitude -> "geo:" + latitude + "," + longitude));
    }
}
