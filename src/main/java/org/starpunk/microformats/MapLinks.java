package org.starpunk.microformats;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.starpunk.sentence.Sentence;

/**
 * The ways from a place to a map: of the visitor's own device, and of OpenStreetMap. They are no properties of the place.
 *
 * @param geo empty when the place itself links there
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5870">RFC 5870</a>
 */
record MapLinks(Optional<String> geo, String openStreetMap) {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,15})?");
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    /** Empty when it has no coordinates, or none that are on the earth. */
    static Optional<MapLinks> of(ShownItem place) {
        Optional<String> latitude = degrees(place, Property.LATITUDE, POLE);
        Optional<String> longitude = degrees(place, Property.LONGITUDE, DATE_LINE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        String here = latitude.get() + "," + longitude.get();
        boolean isGeo = place.property(Property.URL)
                .filter(url ->
                        url.values().stream().anyMatch(value -> value.value().startsWith("geo:")))
                .isPresent();
        return Optional.of(new MapLinks(
                Optional.of("geo:" + here).filter(any -> !isGeo),
                "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=17/%1$s/%2$s"
                        .formatted(latitude.get(), longitude.get())));
    }

    private static Optional<String> degrees(ShownItem place, Property property, int most) {
        return place.property(property)
                .map(values -> values.values().get(0).value().strip())
                .filter(text -> DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most);
    }

    /** Behind what is said of the place; a parser that looks for its only link finds none. */
    void addTo(Element box) {
        Element map = box.appendText(" ").appendElement("span").addClass("map");
        geo.ifPresent(address -> {
            link(map, address, Sentence.of("microformats.label.map"));
            map.appendText(" · ");
        });
        link(map, openStreetMap, Sentence.of("microformats.label.openStreetMap"));
    }

    private static void link(Element map, String address, Sentence label) {
        map.appendElement("a").attr("href", address).text(label.toString());
    }
}
