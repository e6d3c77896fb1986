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

/**
 * The photos, films and recordings of a post, each kind in its order and each with the words for those who cannot see or
 * hear it.
 */
public class MediaForm {

    /** As they follow one another. */
    static final List<Property> KINDS = List.of(Property.PHOTO, Property.VIDEO, Property.AUDIO);

    private static final String ALT = "alt";

    private final List<Row> rows = new ArrayList<>();

    /**
     * One of them.
     *
     * @param kind the property that it is a value of
     * @param url where it is, on this site or on another one
     */
    public record Row(int index, Property kind, String url, String alt) {

        /** The kind, as forms send it. */
        public String word() {
            return kind.toString();
        }

        public boolean isDescribed() {
            return !alt.isBlank();
        }

        public boolean isPhoto() {
            return kind == Property.PHOTO;
        }

        public boolean isFilm() {
            return kind == Property.VIDEO;
        }

        public boolean isRecording() {
            return kind == Property.AUDIO;
        }
    }

    static MediaForm none() {
        return new MediaForm();
    }

    static MediaForm of(JsonObject properties) {
        MediaForm form = none();
        KINDS.forEach(kind -> PropertyValue.list(properties, kind).forEach(value -> value(value)
                .ifPresent(url -> form.add(kind, url, value.memberText(ALT).orElse("")))));
        return form;
    }

    private static Optional<String> value(PropertyValue value) {
        return value.property(Property.URL).or(value::text);
    }

    /**
     * What was sent. A form of a release that knew photos alone sends no kinds, and says nothing of the others.
     *
     * @param texts what was sent under a name
     * @param before what is there
     */
    static MediaForm sent(Function<String, List<String>> texts, MediaForm before) {
        MediaForm form = none();
        List<String> urls = texts.apply(FormFields.PHOTO_URL);
        List<String> alts = texts.apply(FormFields.PHOTO_ALT);
        List<String> kinds = texts.apply(FormFields.PHOTO_KIND);
        for (int i = 0; i < urls.size(); i++) {
            if (!urls.get(i).isBlank()) {
                form.add(kind(i < kinds.size() ? kinds.get(i) : ""), urls.get(i), i < alts.size() ? alts.get(i) : "");
            }
        }
        if (kinds.isEmpty()) {
            before.rows.stream()
                    .filter(row -> !row.isPhoto())
                    .forEach(row -> form.add(row.kind(), row.url(), row.alt()));
        }
        return form;
    }

    private static Property kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.toString().equals(word))
                .findFirst()
                .orElse(Property.PHOTO);
    }

    /** Puts one behind the others of its kind. */
    void add(Property kind, String url, String alt) {
        rows.add(new Row(rows.size(), kind, url, alt.strip()));
        rows.sort((one, other) -> KINDS.indexOf(one.kind()) - KINDS.indexOf(other.kind()));
        number();
    }

    void add(ChosenFile file) {
        add(file.kind(), file.url(), file.alt());
    }

    void remove(int index) {
        if (isThere(index)) {
            rows.remove(index);
            number();
        }
    }

    /** Puts one before the one of its kind that is in front of it. */
    void raise(int index) {
        if (isThere(index)
                && isThere(index - 1)
                && rows.get(index).kind() == rows.get(index - 1).kind()) {
            Collections.swap(rows, index, index - 1);
            number();
        }
    }

    private boolean isThere(int index) {
        return 0 <= index && index < rows.size();
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            rows.set(i, new Row(i, row.kind(), row.url(), row.alt()));
        }
    }

    /** The properties of a post with these; what a client has said of one that stays as it was, stays. */
    JsonObject applyTo(JsonObject properties) {
        MediaForm before = of(properties);
        JsonObjectBuilder changed = Json.createObjectBuilder(properties);
        for (Property kind : KINDS) {
            if (!list(kind).equals(before.list(kind))) {
                put(changed, kind, properties);
            }
        }
        return changed.build();
    }

    private void put(JsonObjectBuilder changed, Property kind, JsonObject properties) {
        Map<String, JsonValue> before = new LinkedHashMap<>();
        PropertyValue.list(properties, kind)
                .forEach(value -> value(value).ifPresent(url -> before.put(url, value.json())));
        JsonArrayBuilder values = Json.createArrayBuilder();
        list(kind).forEach(row -> values.add(json(row, before.get(row.url()))));
        if (list(kind).isEmpty()) {
            changed.remove(kind.toString());
        } else {
            changed.add(kind.toString(), values);
        }
    }

    /** What else a client has said of a file, such as the captions of a film, stays with it. */
    private static JsonValue json(Row row, JsonValue before) {
        if (before != null
                && new PropertyValue(before).memberText(ALT).orElse("").equals(row.alt())) {
            return before;
        }
        JsonObjectBuilder value = before instanceof JsonObject said && said.containsKey("value")
                ? Json.createObjectBuilder(said).remove(ALT)
                : Json.createObjectBuilder().add("value", row.url());
        JsonObject described = (row.isDescribed() ? value.add(ALT, row.alt()) : value).build();
        return described.size() == 1 ? Json.createValue(row.url()) : described;
    }

    /** Those of a kind, each numbered by its place among them. */
    private List<Row> list(Property kind) {
        List<Row> found = new ArrayList<>();
        rows.stream()
                .filter(row -> row.kind() == kind)
                .forEach(row -> found.add(new Row(found.size(), kind, row.url(), row.alt())));
        return found;
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean hasPhoto() {
        return !list(Property.PHOTO).isEmpty();
    }
}
