package org.starpunk.micropub;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.starpunk.http.OAuthError;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.sentence.Sentence;

/** A JSON request (Micropub 3.2). */
final class JsonRequest {

    private JsonRequest() {}

    static MicropubAction parse(String body) {
        try {
            JsonObject json = Mf2Json.read(body);
            String action = json.containsKey("action") ? text(json, "action") : "create";
            return switch (action) {
                case "create" -> new MicropubAction.Create(Mf2Json.item(json));
                case "update" -> new MicropubAction.Update(text(json, "url"), json);
                default -> MicropubAction.of(action, text(json, "url"));
            };
        } catch (Mf2Exception e) {
            throw OAuthError.invalidRequest(e.sentence());
        }
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw OAuthError.invalidRequest(Sentence.of("micropub.memberNeeded", name));
    }
}
