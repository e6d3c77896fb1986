package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.view.TypedText;

/**
 * The photos, films and recordings of a post, each kind in its order and each with the words for those who cannot see or
 * hear it.
 */
public class MediaForm {

    /** As they follow one another. */
    static final List<Property> KINDS = List.of(Property.PHOTO, Property.VIDEO, Property.AUDIO);

    private static final String ALT = "alt";

    private final List<MediaRow> rows = new ArrayList<>();

    static MediaForm none() {
        return new MediaForm();
    }

    static MediaForm of(JsonObject properties) {
        MediaForm form = none();
        KINDS.forEach(kind -> PropertyValue.list(properties, kind).forEach(value -> value(value)
                .ifPresent(url -> form.add(kind, url, value.memberText(ALT).orElse("")))));
        return form;
    }

    /** As browsers send it back. */
    private static String shown(String alt) {
        return TypedText.clean(alt).strip();
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
        form.add(texts.apply(FormFields.PHOTO_URL), texts.apply(FormFields.PHOTO_ALT), List.of());
        List<String> kinds = texts.apply(FormFields.FILE_KIND);
        form.add(texts.apply(FormFields.FILE_URL), texts.apply(FormFields.FILE_ALT), kinds);
        if (kinds.isEmpty()) {
            before.rows.stream()
                    .filter(row -> !row.isPhoto())
                    .forEach(row -> form.add(row.kind(), row.url(), row.alt()));
        }
        return form;
    }

    /** @param kinds of photos there are none */
    private void add(List<String> urls, List<String> alts, List<String> kinds) {
        for (int i = 0; i < urls.size(); i++) {
            if (!urls.get(i).isBlank()) {
                add(kind(i < kinds.size() ? kinds.get(i) : ""), urls.get(i), i < alts.size() ? alts.get(i) : "");
            }
        }
    }

    private static Property kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.toString().equals(word))
                .findFirst()
                .orElse(Property.PHOTO);
    }

    /** Puts one behind the others of its kind. */
    void add(Property kind, String url, String alt) {
        rows.add(new MediaRow(rows.size(), kind, url, shown(alt)));
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
            MediaRow row = rows.get(i);
            rows.set(i, new MediaRow(i, row.kind(), row.url(), row.alt()));
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
        List<PropertyValue> left = new ArrayList<>(PropertyValue.list(properties, kind));
        JsonArrayBuilder values = Json.createArrayBuilder();
        list(kind).forEach(row -> values.add(json(row, take(left, row))));
        // What is no file is nothing that the form shows.
        left.stream().filter(value -> value(value).isEmpty()).forEach(value -> values.add(value.json()));
        JsonArray all = values.build();
        if (all.isEmpty()) {
            changed.remove(kind.toString());
        } else {
            changed.add(kind.toString(), all);
        }
    }

    /** What a client has said of a file, first of all of one with the same words. */
    private static Optional<PropertyValue> take(List<PropertyValue> left, MediaRow row) {
        List<PropertyValue> same = left.stream()
                .filter(value -> value(value).filter(row.url()::equals).isPresent())
                .toList();
        Optional<PropertyValue> taken = same.stream()
                .filter(value -> alt(value).equals(row.alt()))
                .findFirst()
                .or(() -> same.stream().findFirst());
        taken.ifPresent(left::remove);
        return taken;
    }

    private static String alt(PropertyValue value) {
        return shown(value.memberText(ALT).orElse(""));
    }

    /** What else a client has said of a file, such as the captions of a film, stays with it. */
    private static JsonValue json(MediaRow row, Optional<PropertyValue> before) {
        if (before.filter(value -> alt(value).equals(row.alt())).isPresent()) {
            return before.get().json();
        }
        JsonObjectBuilder value = before.map(PropertyValue::json)
                .filter(JsonObject.class::isInstance)
                .map(said -> Json.createObjectBuilder(said.asJsonObject()).remove(ALT))
                .orElseGet(() -> Json.createObjectBuilder().add("value", row.url()));
        JsonObject described = (row.isDescribed() ? value.add(ALT, row.alt()) : value).build();
        return described.keySet().equals(Set.of("value")) ? Json.createValue(row.url()) : described;
    }

    /** Whether something has more words than the form takes, which no client has sent. */
    boolean isTooLong(MediaForm before) {
        return rows.stream()
                .filter(row -> row.alt().length() > FieldLengths.MAX_DESCRIPTION)
                .anyMatch(row -> before.rows.stream()
                        .noneMatch(known ->
                                known.url().equals(row.url()) && known.alt().equals(row.alt())));
    }

    /** Those of a kind, each numbered by its place among them. */
    private List<MediaRow> list(Property kind) {
        List<MediaRow> found = new ArrayList<>();
        rows.stream()
                .filter(row -> row.kind() == kind)
                .forEach(row -> found.add(new MediaRow(found.size(), kind, row.url(), row.alt())));
        return found;
    }

    public List<MediaRow> getRows() {
        return List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean hasPhoto() {
        return !list(Property.PHOTO).isEmpty();
    }
}
