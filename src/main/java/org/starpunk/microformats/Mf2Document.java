package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** What a parser makes of a page, as JSON. */
public final class Mf2Document {

    public static final String TYPE = "application/mf2+json";

    private Mf2Document() {}

    /** A page with one item, in UTF-8; parsers would always give the links of the page, too. */
    public static byte[] of(Mf2Item item) {
        return Json.createObjectBuilder()
                .add("items", Json.createArrayBuilder().add(item.toJson()))
                .add("rels", JsonValue.EMPTY_JSON_OBJECT)
                .add("rel-urls", JsonValue.EMPTY_JSON_OBJECT)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
