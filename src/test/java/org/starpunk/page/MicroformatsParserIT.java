package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.NodeProgram;
import org.starpunk.testing.StarPunkServer;

/** What a parser that others wrote finds at the permalinks of every type of post: what was posted, and all of it. */
class MicroformatsParserIT {

    /** The properties that are posted, by the type of post. */
    private static final Map<String, String> POSTS = new LinkedHashMap<>();

    static {
        POSTS.put("note", json("'content':['Two lines:\\nthe second'],'category':['Java','Web & more']"));
        POSTS.put(
                "article",
                json("'name':['A title'],'summary':['In short'],'content':[{'html':'<p>Some <b>bold</b> words</p>'}],"
                        + "'published':['2026-01-02T03:04:05+02:00']"));
        POSTS.put(
                "cited reply",
                json(
                        "'in-reply-to':[{'type':['h-cite'],'properties':{'url':['https://example.org/a'],'name':['A page'],"
                                + "'author':[{'type':['h-card'],'properties':{'name':['Grace'],'url':['https://grace.example/']}}],"
                                + "'published':['2026-01-02'],'content':['Said']}},'https://example.org/other'],'content':['Agreed']"));
        POSTS.put(
                "repeated summary",
                json("'name':['A title'],'summary':['Some words'],'content':['Some words and more']"));
        POSTS.put("reply", json("'in-reply-to':['https://example.org/a'],'content':['Agreed']"));
        POSTS.put("like", json("'like-of':['https://example.org/b']"));
        POSTS.put("repost", json("'repost-of':['https://example.org/c']"));
        POSTS.put(
                "bookmark",
                json(
                        "'bookmark-of':['https://example.org/d'],'name':['Typography'],'content':['Worth reading twice']"));
        POSTS.put("rsvp", json("'rsvp':['yes'],'in-reply-to':['https://example.org/event'],'content':['See you']"));
        POSTS.put(
                "photo",
                json("'photo':['https://example.org/1.jpg',{'value':'https://example.org/2.jpg','alt':'A heron'}],"
                        + "'content':['Two pictures']"));
        POSTS.put("video", json("'video':['https://example.org/v.mp4'],'content':['A film']"));
        POSTS.put("two films", json("'video':['https://example.org/1.mp4','https://example.org/2.mp4']"));
        POSTS.put(
                "place on a map",
                json("'checkin':[{'type':['h-card'],'properties':{'name':['A café'],'latitude':['53.8'],"
                        + "'longitude':['-1.5']}}]"));
        POSTS.put(
                "place without a name",
                json("'location':[{'type':['h-geo'],'properties':{'latitude':['53.8'],"
                        + "'longitude':['-1.5']}}],'content':['Here']"));
        POSTS.put("audio", json("'audio':['https://example.org/a.mp3'],'content':['A song']"));
        POSTS.put(
                "checkin",
                json("'checkin':[{'type':['h-card'],'properties':{'name':['A café'],"
                        + "'url':['https://example.org/cafe']}}],'content':['Good coffee']"));
        POSTS.put(
                "event",
                json("'name':['A meeting'],'start':['2026-12-01T18:00:00+01:00'],"
                        + "'end':['2026-12-01T20:00:00+01:00'],'content':['All are welcome']"));
        POSTS.put(
                "copy",
                json("'content':['Also elsewhere'],'syndication':['https://example.com/1','https://example.net/2']"));
    }

    @ParameterizedTest
    @EnumSource
    void finds_all_properties_of_every_type_of_post_as_they_were_posted(DatabaseVendor vendor) {
        MicropubClient client = MicropubClient.of(StarPunkServer.shared(vendor), "create");
        JsonArrayBuilder pages = Json.createArrayBuilder();
        POSTS.forEach((type, properties) -> {
            URI url = client.createJson(properties);
            pages.add(Json.createObjectBuilder()
                    .add("url", url.toString())
                    .add("html", client.visit(url).body()));
        });
        JsonArray sent = pages.build();
        JsonArray parsed = NodeProgram.run("parse.js", sent.toString()).asJsonArray();

        SoftAssertions softly = new SoftAssertions();
        int page = 0;
        for (Map.Entry<String, String> post : POSTS.entrySet()) {
            String url = sent.getJsonObject(page).getString("url");
            JsonArray items = parsed.getJsonObject(page++).getJsonArray("items");
            assertThat(items).as(post.getKey()).hasSize(1);
            JsonObject entry = items.getJsonObject(0);
            String type = post.getKey().equals("event") ? "h-event" : "h-entry";
            softly.assertThat(entry.get("type")).as(post.getKey()).hasToString(json("['" + type + "']"));
            JsonObject found = entry.getJsonObject("properties");
            softly.assertThat(values(found, "url")).as(post.getKey()).containsExactly(Json.createValue(url));
            softly.assertThat(values(found, "uid")).as(post.getKey()).containsExactly(Json.createValue(url));
            JsonObject posted = Mf2Json.read("{" + post.getValue() + "}");
            posted.keySet().forEach(name -> softly.assertThat(values(found, name))
                    .as("%s of a %s", name, post.getKey())
                    .isEqualTo(values(posted, name)));
        }
        softly.assertAll();
    }

    private static List<JsonValue> values(JsonObject properties, String name) {
        return properties.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(MicroformatsParserIT::comparable)
                .toList();
    }

    /** A value in the one form that both sides can have: HTML without its text, items without their text. */
    private static JsonValue comparable(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.containsKey("properties")) {
            JsonObject all = object.getJsonObject("properties");
            JsonObjectBuilder properties = Json.createObjectBuilder();
            all.keySet().forEach(name -> properties.add(name, Json.createArrayBuilder(values(all, name))));
            return Json.createObjectBuilder()
                    .add("type", object.get("type"))
                    .add("properties", properties)
                    .build();
        }
        if (object.containsKey("html")) {
            String html = object.getString("html");
            return html.contains("<b>") ? Json.createValue(html) : object.get("value");
        }
        return object.get("alt") instanceof JsonString alt && alt.getString().isEmpty() ? object.get("value") : object;
    }
}
