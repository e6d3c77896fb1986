package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;
import static org.starpunk.testing.MicropubClient.send;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Document;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.NodeProgram;
import org.starpunk.testing.StarPunkServer;

/**
 * Everything of the fullest post of every type, as whoever wrote it, a page's visitor, a parser of microformats and a
 * feed reader find it: they all find the same.
 */
class EveryFormIT {

    private static final String CARD =
            json("{'type':['h-card'],'properties':{'name':['Grace Hopper'],'url':['https://grace.example/'],"
                    + "'photo':[{'value':'https://grace.example/g.jpg','alt':'Grace at work'}]}}");

    private static final String CITE = json("[{'type':['h-cite'],'properties':{'name':['On <compilers> & more'],"
            + "'url':['https://other.example/a?b=1&c=2'],'author':[" + CARD
            + "],'published':['2026-01-02T03:04:05+02:00'],'summary':['What a compiler is'],"
            + "'content':[{'html':'<p>It <b>translates</b></p>'}],'publication':['The Journal'],"
            + "'syndication':['https://archive.example/a']}}]");

    private static final String VENUE =
            json("[{'type':['h-card'],'properties':{'name':['Café Zuhause'],'url':['https://cafe.example/'],"
                    + "'street-address':['Steinstraße 1'],'extended-address':['2nd floor'],'post-office-box':['1234'],"
                    + "'locality':['Hamburg'],'region':['HH'],'postal-code':['20095'],'country-name':['Germany'],"
                    + "'latitude':[53.55],'longitude':['9.99'],'altitude':['12'],'tel':['+49 40 123'],"
                    + "'note':['Good cake'],'category':['Food']}}]");

    private static final String ALWAYS =
            "\"content\":[\"Words  with <b> & a https://link.example/x_y_ in them\"],\"photo\":[\"https://example.org/1.jpg\","
                    + "{\"value\":\"https://example.org/2.jpg\",\"alt\":\"A \\\"heron\\\"\"}],"
                    + "\"published\":[\"2026-02-03T04:05:06+02:00\"],\"syndication\":[\"https://social.example/@ada/1\"],"
                    + "\"mood\":[\"glad\",\"tired\"],\"weather\":[{\"type\":[\"h-measure\"],\"properties\":{\"num\":[12.5],"
                    + "\"unit\":[\"°C\"]}}],\"featured\":[\"https://example.org/f.jpg\"],\"via\":[\"https://via.example/\"]";

    private static final String ADDRESS =
            json("'location':[{'type':['h-adr'],'properties':{'street-address':['Hafen 7'],"
                    + "'locality':['Kiel'],'country-name':['Germany'],'latitude':['54.3'],'longitude':['10.1']}}]");

    private static final String PEOPLE = json("'category':[TAG,'Web & <more>'," + CARD + "]");

    private static final Map<String, String> POSTS = new LinkedHashMap<>();

    static {
        POSTS.put("note", json("'location':['geo:53.55,9.99;u=5;name=Caf%C3%A9']"));
        POSTS.put("article", json("'lang':['pt-BR'],'name':['A <title>'],'summary':['In short & good']," + ADDRESS));
        POSTS.put("photo", json("'location':['geo:53.55,9.99,12']"));
        POSTS.put("video", json("'video':['https://example.org/v.mp4'],'location':['Hamburg']"));
        POSTS.put("audio", json("'audio':['https://example.org/a.mp3'],'location':['https://place.example/']"));
        POSTS.put("reply", json("'in-reply-to':" + CITE));
        POSTS.put("like", json("'like-of':" + CITE));
        POSTS.put("repost", json("'repost-of':" + CITE));
        POSTS.put("bookmark", json("'bookmark-of':" + CITE + ",'name':['Compilers']"));
        POSTS.put("rsvp", json("'rsvp':['yes'],'in-reply-to':" + CITE));
        POSTS.put(
                "event",
                json(
                        "'name':['A meeting'],'start':['2026-12-01T18:00:00+01:00'],'end':['2026-12-01T20:00:00+01:00'],'location':"
                                + VENUE));
        POSTS.put(
                "checkin",
                json("'checkin':" + VENUE + ",'location':[{'type':['h-geo'],'properties':"
                        + "{'latitude':['53.55'],'longitude':['9.99']}}]"));
        POSTS.put("read", json("'read-of':" + CITE + ",'read-status':['finished']"));
        POSTS.put("watch", json("'watch-of':" + CITE + ",'duration':['PT90M']"));
        POSTS.put("listen", json("'listen-of':['https://song.example/'],'rating':[5]"));
    }

    @ParameterizedTest
    @EnumSource
    void says_the_same_of_every_property(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient client = MicropubClient.of(server, "create");
        String tag = "everything " + UUID.randomUUID();
        Map<URI, JsonObject> posts = new LinkedHashMap<>();
        POSTS.forEach((type, special) -> {
            String properties = ALWAYS + "," + special + ","
                    + PEOPLE.replace("TAG", Json.createValue(tag).toString());
            posts.put(client.createJson(properties), Mf2Json.read("{" + properties + "}"));
        });
        List<JsonObject> parsed = parsedPages(client, posts.keySet());
        Map<String, List<String>> feeds = feedItems(server, tag.replace(' ', '-'));
        SoftAssertions softly = new SoftAssertions();
        int page = 0;
        for (Map.Entry<URI, JsonObject> post : posts.entrySet()) {
            String type = List.copyOf(POSTS.keySet()).get(page);
            JsonObject mf2 = mf2(post.getKey());
            softly.assertThat(comparable(parsed.get(page++)))
                    .as("the page and the mf2 JSON of a %s", type)
                    .isEqualTo(comparable(mf2));
            JsonObject source = client.source(post.getKey());
            post.getValue().forEach((name, values) -> softly.assertThat(source.get(name))
                    .as("%s in q=source of a %s", name, type)
                    .isEqualTo(values));
            Set<String> written = Set.copyOf(leaves(post.getValue()));
            List<String> forms = new ArrayList<>(feeds.get(post.getKey().toString()));
            forms.add(shown(client.visit(post.getKey()).body()));
            forms.add(String.join("\n", leaves(mf2)));
            softly.assertThat(forms).as("forms of a %s", type).hasSize(5).allSatisfy(form -> assertThat(written)
                    .allSatisfy(text -> assertThat(form).contains(text)));
        }
        softly.assertAll();
    }

    private static List<JsonObject> parsedPages(MicropubClient client, Set<URI> posts) {
        JsonArrayBuilder pages = Json.createArrayBuilder();
        posts.forEach(post -> pages.add(Json.createObjectBuilder()
                .add("url", post.toString())
                .add("html", client.visit(post).body())));
        return NodeProgram.run("parse.js", pages.build().toString())
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .map(page -> page.getJsonArray("items"))
                .peek(items -> assertThat(items).hasSize(1))
                .map(items -> items.getJsonObject(0))
                .toList();
    }

    private static JsonObject mf2(URI post) {
        String json = send(HttpRequest.newBuilder(post).header("Accept", Mf2Document.TYPE))
                .body();
        return Mf2Json.read(json).getJsonArray("items").getJsonObject(0);
    }

    /** By its permalink, all that each of the three feeds says of a post. */
    private static Map<String, List<String>> feedItems(StarPunkServer server, String slug) {
        FeedReader reader = new FeedReader(server);
        Map<String, List<String>> items = new TreeMap<>();
        for (String feed : List.of("xml", "atom")) {
            Element xml = Jsoup.parse(
                    reader.get("/tags/" + slug + "/feed." + feed).body(), "", org.jsoup.parser.Parser.xmlParser());
            for (Element item : xml.select("item, entry")) {
                String url = item.select("guid, id").text();
                String content = item.select("description, content").text();
                String date = item.select("pubDate").isEmpty() ? "" : "2026-02-03T04:05:06+02:00";
                items.computeIfAbsent(url, any -> new ArrayList<>())
                        .add(shown(item.outerHtml()) + shown(content) + date);
            }
        }
        JsonObject json =
                Mf2Json.read(reader.get("/tags/" + slug + "/feed.json").body());
        for (JsonObject item : json.getJsonArray("items").getValuesAs(JsonObject.class)) {
            items.get(item.getString("id"))
                    .add(String.join("\n", leaves(item)) + shown(item.getString("content_html")));
        }
        return items;
    }

    /** The words of a document, and what its attributes say. */
    private static String shown(String html) {
        Element document = Jsoup.parse(html);
        StringBuilder shown = new StringBuilder(document.wholeText().replace('\u00A0', ' '));
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                shown.append('\n').append(attribute.getValue());
            }
        }
        return shown.toString();
    }

    /** Every text and number in a JSON value, but for the types of items; HTML by its words. */
    private static List<String> leaves(JsonValue value) {
        List<String> leaves = new ArrayList<>();
        if (value instanceof JsonString text) {
            leaves.add(text.getString());
        } else if (value instanceof JsonNumber number) {
            leaves.add(number.toString());
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> leaves.addAll(leaves(each)));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("html")) {
                    leaves.add(Jsoup.parse(object.getString(name)).text());
                } else if (!name.equals("type")) {
                    leaves.addAll(leaves(member));
                }
            });
        }
        return leaves;
    }

    /** An item in the one form that a page and JSON can both have. */
    private static Object comparable(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(EveryFormIT::comparable).toList();
        }
        JsonObject object = value.asJsonObject();
        Map<String, Object> members = new TreeMap<>();
        object.forEach((name, member) -> members.put(name, comparable(member)));
        if (object.containsKey("properties")) {
            // What a parser says of an item in a word.
            members.remove("value");
        }
        // Its language is on the page as in the JSON; this parser does not look.
        members.remove("lang");
        return members.keySet().equals(Set.of("alt", "value")) && "".equals(members.get("alt"))
                ? members.get("value")
                : members;
    }
}
