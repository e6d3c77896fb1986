package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.microformats.Property.Trait;
import org.starpunk.site.SiteUrl;

/** A property of a note, or of an item in it, as visitors may see it; it has one value at least. */
public record ShownProperty(String name, List<ShownValue> values) {

    static Optional<ShownProperty> of(JsonObject properties, String name, SiteUrl site) {
        List<ShownValue> values = PropertyValue.list(properties, name).stream()
                .flatMap(value -> ShownValue.of(name, value, site).stream())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new ShownProperty(name, values));
    }

    /** The words in front of the values; may be empty. */
    public String label() {
        return Property.labelOf(name);
    }

    /** Whether its values are nothing but addresses. */
    boolean isBare() {
        return values.stream().allMatch(value -> value.form() == ShownValue.Form.LINK);
    }

    boolean is(Property property) {
        return name.equals(property.toString());
    }

    boolean is(Trait trait) {
        return Property.is(name, trait);
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

    public JsonArray toJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().map(ShownValue::toJson).forEach(array::add);
        return array.build();
    }
}
