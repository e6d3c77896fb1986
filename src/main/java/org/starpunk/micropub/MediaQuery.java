package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneOffset;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaUrls;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.sentence.Sentence;

/** What clients ask about uploaded files. */
@Dependent
class MediaQuery {

    private static final int LIMIT = 20;
    private static final int MAX_LIMIT = 1000;

    private final MediaLibrary media;
    private final MediaUrls urls;

    @Inject
    MediaQuery(MediaLibrary media, MediaUrls urls) {
        this.media = media;
        this.urls = urls;
    }

    JsonObject answer(FormParameters asked) {
        return switch (asked.single("q").orElse("")) {
            case "" -> JsonObject.EMPTY_JSON_OBJECT;
            case "last" ->
                media.listNewest(0, 1).stream().map(this::item).findFirst().orElse(JsonObject.EMPTY_JSON_OBJECT);
            case "source" -> asked.single("url").map(this::one).orElseGet(() -> list(asked));
            default -> throw OAuthError.invalidRequest(Sentence.of("micropub.queryChoice", "last, source"));
        };
    }

    static OAuthError missing() {
        return OAuthError.invalidRequest(Sentence.of("micropub.noFile"));
    }

    private JsonObject one(String url) {
        return media.find(url).map(this::item).orElseThrow(MediaQuery::missing);
    }

    private JsonObject list(FormParameters asked) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        int limit = Math.min(MAX_LIMIT, asked.number("limit", LIMIT));
        media.listNewest(asked.number("offset", 0), limit).forEach(file -> items.add(item(file)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private JsonObject item(MediaFile file) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("url", urls.of(file.name()).toString())
                .add("published", Mf2Date.format(file.uploadedAt().atOffset(ZoneOffset.UTC)))
                .add("mime_type", file.mimeType());
        file.width().ifPresent(width -> item.add("width", width));
        file.height().ifPresent(height -> item.add("height", height));
        return item.build();
    }
}
