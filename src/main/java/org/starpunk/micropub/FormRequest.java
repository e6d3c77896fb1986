package org.starpunk.micropub;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.microformats.Mf2Item;

/** A form-encoded request (Micropub 3.1). */
final class FormRequest {

    private FormRequest() {}

    static MicropubAction parse(FormParameters form) {
        Optional<String> action = form.single("action").filter(name -> !name.equals("create"));
        if (action.isPresent()) {
            if (action.get().equals("update")) {
                throw MicropubError.invalidRequest("An update is sent as JSON.");
            }
            String url = form.single("url").orElseThrow(() -> MicropubError.invalidRequest("The url is missing."));
            return MicropubAction.of(action.get(), url);
        }
        String type = "h-" + form.single("h").orElse("entry");
        return new MicropubAction.Create(new Mf2Item(List.of(type), properties(form)));
    }

    private static Map<String, List<JsonValue>> properties(FormParameters form) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : form.pairs()) {
            String name = pair.getKey().endsWith("[]")
                    ? pair.getKey().substring(0, pair.getKey().length() - 2)
                    : pair.getKey();
            if (name.contains("[")) {
                throw MicropubError.invalidRequest("Brackets are empty and end a name, as in category[].");
            }
            properties.computeIfAbsent(name, any -> new ArrayList<>()).add(Json.createValue(pair.getValue()));
        }
        describePhotos(properties.getOrDefault("photo", List.of()), form.list("mp-photo-alt"));
        return properties;
    }

    /** Gives each photo, in their order, its alternative text; a blank one is none. */
    private static void describePhotos(List<JsonValue> photos, List<String> alts) {
        for (int i = 0; i < Math.min(photos.size(), alts.size()); i++) {
            if (photos.get(i) instanceof JsonString url
                    && !url.getString().isBlank()
                    && !alts.get(i).isBlank()) {
                photos.set(
                        i,
                        Json.createObjectBuilder()
                                .add("value", url)
                                .add("alt", alts.get(i))
                                .build());
            }
        }
    }
}
