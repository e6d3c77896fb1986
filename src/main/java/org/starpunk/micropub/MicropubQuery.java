package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.starpunk.entry.Words;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.microformats.Property;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** What clients ask before they post (Micropub 3.7). */
@Dependent
class MicropubQuery {

    private static final List<String> QUERIES = List.of("category", "config", "post-types", "source", "syndicate-to");

    private static final int NO_LIMIT = 1_000_000;

    private final TagService tags;
    private final SourceQuery source;
    private final SiteUrl site;

    @Inject
    MicropubQuery(TagService tags, SourceQuery source, SiteUrl site) {
        this.tags = tags;
        this.source = source;
        this.site = site;
    }

    JsonObject answer(ClientQuery client) {
        FormParameters asked = client.asked();
        // Some clients try a token by asking for nothing.
        return switch (asked.single("q").orElse("config")) {
            case "category" -> category(client);
            case "config" -> config();
            case "post-types" -> postTypes(client);
            case "source" -> source.answer(client);
            case "syndicate-to" -> syndicateTo().build();
            default -> throw OAuthError.invalidRequest(Sentence.of("micropub.queryChoice", String.join(", ", QUERIES)));
        };
    }

    private JsonObject config() {
        return syndicateTo()
                .add("media-endpoint", site.resolve("/micropub/media").toString())
                .add("q", Json.createArrayBuilder(QUERIES))
                .add("post-types", PostVocabulary.toJson("", 0, NO_LIMIT))
                .add(Property.VISIBILITY.toString(), Json.createArrayBuilder(Words.list(Visibility.values())))
                .build();
    }

    private static JsonObject postTypes(ClientQuery client) {
        FormParameters asked = client.asked();
        return Json.createObjectBuilder()
                .add(
                        "post-types",
                        PostVocabulary.toJson(
                                client.filter().orElse(""), asked.number("offset", 0), asked.number("limit", NO_LIMIT)))
                .build();
    }

    // Micropub 3.7.3: an empty list when there is nowhere to syndicate to.
    private static JsonObjectBuilder syndicateTo() {
        return Json.createObjectBuilder().add("syndicate-to", Json.createArrayBuilder());
    }

    private JsonObject category(ClientQuery client) {
        FormParameters asked = client.asked();
        List<String> names = tags
                .suggest(client.filter().orElse(""), asked.number("offset", 0), asked.number("limit", NO_LIMIT))
                .stream()
                .map(Tag::name)
                .toList();
        return Json.createObjectBuilder()
                .add("categories", Json.createArrayBuilder(names))
                .build();
    }
}
