package org.starpunk.microformats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place by its coordinates.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5870">RFC 5870</a>
 */
final class GeoUri {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern FORM =
            Pattern.compile("(?i)geo:" + NUMBER + "," + NUMBER + "(?:," + NUMBER + ")?(;[^\"<>\\\\\\p{Cntrl}]*)?");

    private GeoUri() {}

    /** The place that a text is: with a name when it has the one that some clients add. */
    static Optional<ShownItem> item(String text) {
        Matcher geo = FORM.matcher(text);
        if (!geo.matches()) {
            return Optional.empty();
        }
        Optional<String> name = name(geo.group(4));
        List<ShownProperty> properties = new ArrayList<>();
        name.ifPresent(called -> properties.add(property(Property.NAME, ShownValue.words(called))));
        properties.add(property(Property.URL, ShownValue.link(text.replaceAll("\\s", "%20"))));
        properties.add(property(Property.LATITUDE, ShownValue.words(geo.group(1))));
        properties.add(property(Property.LONGITUDE, ShownValue.words(geo.group(2))));
        Optional.ofNullable(geo.group(3))
                .ifPresent(altitude -> properties.add(property(Property.ALTITUDE, ShownValue.words(altitude))));
        return Optional.of(new ShownItem(List.of(name.isPresent() ? "h-card" : "h-geo"), properties));
    }

    private static ShownProperty property(Property property, ShownValue value) {
        return new ShownProperty(property.toString(), List.of(value));
    }

    private static Optional<String> name(String parameters) {
        if (parameters == null) {
            return Optional.empty();
        }
        for (String parameter : parameters.split(";")) {
            if (parameter.startsWith("name=")) {
                return Optional.of(decoded(parameter.substring("name=".length())))
                        .filter(name -> !name.isBlank());
            }
        }
        return Optional.empty();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
