package org.starpunk.note;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.starpunk.microformats.Property;

/**
 * What the navigation of the site calls a note that is a page of its own, and where it stands there. The properties of
 * the note say it; the database's triggers keep the navigation.
 */
@Embeddable
public class PageName {

    /** The most characters that it may have: the navigation is one line. */
    public static final int MAX_LENGTH = 40;

    /** Behind all that have one. */
    private static final int NO_POSITION = 1000;

    @Column(name = "navigation")
    private String name;

    @Column(name = "navigation_position")
    private Integer position;

    protected PageName() {}

    /** Without a name when the note is no page. */
    static PageName of(JsonObject properties) {
        PageName page = new PageName();
        text(properties, Property.NAVIGATION)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .map(text -> text.substring(0, text.offsetByCodePoints(0, Math.min(MAX_LENGTH, count(text)))))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    page.name = text;
                    page.position = text(properties, Property.NAVIGATION_POSITION)
                            .filter(number -> number.matches("[0-9]{1,3}"))
                            .map(Integer::valueOf)
                            .orElse(NO_POSITION);
                });
        return page;
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<String> text(JsonObject properties, Property property) {
        return properties.get(property.toString()) instanceof JsonArray values && !values.isEmpty()
                ? Optional.of(values.get(0)).flatMap(PageName::text)
                : Optional.empty();
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonString text
                ? Optional.of(text.getString())
                : Optional.of(value).filter(JsonNumber.class::isInstance).map(JsonValue::toString);
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Empty when it stands behind all that have one. */
    Optional<Integer> position() {
        return Optional.ofNullable(position).filter(number -> number < NO_POSITION);
    }
}
