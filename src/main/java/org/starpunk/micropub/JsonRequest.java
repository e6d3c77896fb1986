package org.starpunk.micropub;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Json;

/** A JSON request (Micropub 3.2). */
final class JsonRequest {

    private JsonRequest() {}

    static MicropubAction parse(String body) {
        try {
            JsonObject json = Mf2Json.read(body);
            return json.containsKey("action") && !text(json, "action").equals("create")
                    ? MicropubAction.of(text(json, "action"), text(json, "url"))
                    : new MicropubAction.Create(Mf2Json.item(json));
        } catch (Mf2Exception e) {
            throw MicropubError.invalidRequest(e.getMessage());
        }
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw MicropubError.invalidRequest("\"" + name + "\" is missing or not a text.");
    }
}
