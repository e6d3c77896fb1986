package org.starpunk.micropub;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.starpunk.http.FormParameters;
import org.starpunk.http.FormTree;
import org.starpunk.http.OAuthError;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.sentence.Sentence;

/** A form-encoded request (Micropub 3.1). */
final class FormRequest {

    private static final String PHOTO_ALT = Property.MP_PHOTO_ALT.toString();

    private FormRequest() {}

    static MicropubAction parse(FormParameters form) {
        Optional<String> action = form.single("action").filter(name -> !name.equals("create"));
        if (action.isPresent()) {
            if (action.get().equals("update")) {
                throw OAuthError.invalidRequest(Sentence.of("micropub.updateNeedsJson"));
            }
            String url =
                    form.single("url").orElseThrow(() -> OAuthError.invalidRequest(Sentence.of("micropub.urlMissing")));
            return MicropubAction.of(action.get(), url);
        }
        String type = "h-" + form.single("h").orElse("entry");
        return new MicropubAction.Create(new Mf2Item(List.of(type), properties(form)));
    }

    private static Map<String, List<JsonValue>> properties(FormParameters form) {
        Map<String, FormTree> fields = form.trees();
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            SortedMap<Integer, JsonValue> values = FormValues.of(field);
            if (name.equals(Property.PHOTO.toString()) && fields.containsKey(PHOTO_ALT)) {
                describe(values, FormValues.of(fields.get(PHOTO_ALT)));
            }
            properties.put(name, List.copyOf(values.values()));
        });
        // Their places are those of the form, of which values may be missing.
        properties.remove(PHOTO_ALT);
        return properties;
    }

    /** Gives each photo the alternative text of its place. */
    private static void describe(SortedMap<Integer, JsonValue> photos, SortedMap<Integer, JsonValue> alts) {
        photos.replaceAll((place, photo) -> photo instanceof JsonString && alts.get(place) instanceof JsonString alt
                ? Json.createObjectBuilder().add("value", photo).add("alt", alt).build()
                : photo);
    }
}
