package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.site.SiteUrl;

/**
 * A film or a recording of a note.
 *
 * @param alt what it shows; may be empty
 * @param poster the address of a picture that stands for it
 * @param length as it was sent, if it is one
 * @param width in pixels
 * @param height in pixels
 */
public record Recording(
        String url,
        String alt,
        Optional<String> poster,
        Optional<Length> length,
        Optional<Integer> width,
        Optional<Integer> height,
        List<Captions> captions) {

    private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,4}");

    public static List<Recording> list(JsonObject properties, Property property, SiteUrl site) {
        return PropertyValue.list(properties, property).stream()
                .flatMap(value -> Media.of(value, site).map(file -> of(file, value, site)).stream())
                .toList();
    }

    private static Recording of(Media file, PropertyValue value, SiteUrl site) {
        return new Recording(
                file.url(),
                file.alt(),
                value.members("poster").stream()
                        .flatMap(poster -> Media.of(poster, site).stream())
                        .map(Media::url)
                        .findFirst(),
                value.members(Property.DURATION.toString()).stream()
                        .flatMap(duration -> duration.text().stream())
                        .findFirst()
                        .flatMap(Length::of),
                pixels(value, "width"),
                pixels(value, "height"),
                Captions.list(value, site));
    }

    private static Optional<Integer> pixels(PropertyValue value, String name) {
        return value.members(name).stream()
                .flatMap(pixels -> pixels.text().stream())
                .filter(pixels -> PIXELS.matcher(pixels).matches())
                .map(Integer::valueOf)
                .findFirst();
    }
}
