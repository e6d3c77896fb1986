package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;

/** The photos of a post in their order, each with the words for those who cannot see it. */
public class PhotosForm {

    private static final String ALT = "alt";

    private final List<Row> rows;

    /** @param url where the picture is, on this site or on another one */
    public record Row(int index, String url, String alt) {

        public boolean isDescribed() {
            return !alt.isBlank();
        }
    }

    private PhotosForm(List<Row> rows) {
        this.rows = new ArrayList<>(rows);
    }

    static PhotosForm none() {
        return new PhotosForm(List.of());
    }

    static PhotosForm of(JsonObject properties) {
        PhotosForm form = none();
        PropertyValue.list(properties, Property.PHOTO).forEach(value -> value(value)
                .ifPresent(url -> form.add(url, value.memberText(ALT).orElse(""))));
        return form;
    }

    private static Optional<String> value(PropertyValue value) {
        return value.property(Property.URL).or(value::text);
    }

    /** @param texts what was sent under a name */
    static PhotosForm sent(Function<String, List<String>> texts) {
        PhotosForm form = none();
        List<String> alts = texts.apply("photoAlt");
        texts.apply("photoUrl").stream()
                .filter(url -> !url.isBlank())
                .forEach(url -> form.add(url, form.rows.size() < alts.size() ? alts.get(form.rows.size()) : ""));
        return form;
    }

    void add(String url, String alt) {
        rows.add(new Row(rows.size(), url, alt.strip()));
    }

    void remove(int index) {
        if (isThere(index)) {
            rows.remove(index);
            number();
        }
    }

    /** Puts a photo before the one in front of it. */
    void raise(int index) {
        if (isThere(index) && isThere(index - 1)) {
            Collections.swap(rows, index, index - 1);
            number();
        }
    }

    private boolean isThere(int index) {
        return 0 <= index && index < rows.size();
    }

    private void number() {
        List<Row> ordered = List.copyOf(rows);
        rows.clear();
        ordered.forEach(row -> add(row.url(), row.alt()));
    }

    /** The properties of a post with these photos; what a client has said of one that stays as it was, stays. */
    JsonObject applyTo(JsonObject properties) {
        if (of(properties).rows.equals(rows)) {
            return properties;
        }
        Map<String, JsonValue> before = new LinkedHashMap<>();
        PropertyValue.list(properties, Property.PHOTO)
                .forEach(photo -> value(photo).ifPresent(url -> before.put(url, photo.json())));
        JsonArrayBuilder photos = Json.createArrayBuilder();
        rows.forEach(row -> photos.add(json(row, before.get(row.url()))));
        JsonObjectBuilder changed = Json.createObjectBuilder(properties);
        return (rows.isEmpty()
                        ? changed.remove(Property.PHOTO.toString())
                        : changed.add(Property.PHOTO.toString(), photos))
                .build();
    }

    private static JsonValue json(Row row, JsonValue before) {
        if (before != null
                && new PropertyValue(before).memberText(ALT).orElse("").equals(row.alt())) {
            return before;
        }
        return row.isDescribed()
                ? Json.createObjectBuilder()
                        .add("value", row.url())
                        .add(ALT, row.alt())
                        .build()
                : Json.createValue(row.url());
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
