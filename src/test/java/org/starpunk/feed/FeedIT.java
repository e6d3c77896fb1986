package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.texts;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** What a feed reader gets over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class FeedIT {

    private static final String[] TAGS = {"C++ & <C>", "日本語", "\"Ähre\""};

    private final FeedReader reader;
    private final StarPunkServer server;
    private final MicropubClient client;

    FeedIT(DatabaseVendor vendor) {
        reader = FeedReader.of(vendor);
        server = reader.server();
        client = reader.writer();
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.xml,application/rss+xml;charset=UTF-8",
        "/feed.atom,application/atom+xml;charset=UTF-8",
        "/feed.json,application/feed+json;charset=UTF-8"
    })
    void a_feed_says_its_type_and_its_own_address(String path, String type) {
        for (String accept : List.of("*/*", "text/html", "application/xml;q=0.1")) {
            HttpResponse<String> feed = reader.get(path, "Accept", accept);
            assertThat(feed.statusCode()).isEqualTo(200);
            assertThat(feed.headers().allValues("Content-Type")).containsExactly(type);
            assertThat(feed.headers().allValues("Link")).containsExactly("<" + server.url(path) + ">; rel=\"self\"");
            assertThat(feed.body()).contains(server.url(path).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.", "/feed", "/feed.XML", "/feed.json/x", "/feed.%00"})
    void there_are_no_other_formats(String path) {
        assertThat(reader.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void every_form_of_a_note_has_the_same_tags() {
        StringBuilder form = new StringBuilder("h=entry&content=Tagged+for+every+feed");
        for (String tag : TAGS) {
            form.append("&category[]=").append(MicropubClient.encode(tag));
        }
        URI note = client.create(form.toString());
        Set<String> tags = new HashSet<>(client.source(note, "category").getValuesAs(JsonString::getString));
        assertThat(tags).containsExactlyInAnyOrder(TAGS);

        assertThat(texts(reader.xml("/feed.xml"), "rss/channel/item[guid='" + note + "']/category"))
                .containsExactlyInAnyOrderElementsOf(tags);
        assertThat(texts(reader.xml("/feed.atom"), "feed/entry[id='" + note + "']/category/@term"))
                .containsExactlyInAnyOrderElementsOf(tags);
        assertThat(item(note).getJsonArray("tags").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(tags);
        assertThat(mf2(note).getJsonArray("category").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(tags);
        assertThat(page(note.getPath()).select(".p-category").eachText()).containsExactlyInAnyOrderElementsOf(tags);
    }

    @Test
    void only_notes_that_are_out_and_for_everybody_are_in_it() {
        URI out = client.create("h=entry&content=feed+secret+public");
        client.create("h=entry&content=feed+secret+draft&post-status=draft");
        client.create("h=entry&content=feed+secret+unlisted&visibility=unlisted");
        client.create("h=entry&content=feed+secret+private&visibility=private");
        URI deleted = client.create("h=entry&content=feed+secret+deleted");
        client.form("action=delete&url=" + MicropubClient.encode(deleted.toString()));
        for (String path : List.of("/feed.xml", "/feed.atom", "/feed.json")) {
            assertThat(reader.get(path).body())
                    .contains("feed secret public", out.toString())
                    .doesNotContain(
                            "feed secret draft", "feed secret unlisted", "feed secret private", "feed secret deleted");
        }
    }

    @Test
    void an_update_changes_the_dates_and_no_id() {
        URI note = client.create("h=entry&content=to+be+updated+in+feeds");
        JsonObject before = item(note);
        String updated = texts(reader.xml("/feed.atom"), "feed/updated").get(0);
        client.json("{\"action\":\"update\",\"url\":\"" + note + "\",\"replace\":{\"content\":[\"updated\"]}}");
        JsonObject after = item(note);
        assertThat(FeedFixture.words(after.getString("content_html"))).isEqualTo("updated");
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
        assertThat(after.getString("date_modified")).isGreaterThan(before.getString("date_modified"));
        assertThat(texts(reader.xml("/feed.atom"), "feed/updated").get(0)).isGreaterThan(updated);
    }

    @Test
    void a_note_that_moves_stays_the_same_item() {
        URI before = client.create("h=entry&content=on+the+move");
        for (String slug : List.of("feed-moved-" + before.hashCode(), "feed-moved-on-" + before.hashCode())) {
            client.json(
                    "{\"action\":\"update\",\"url\":\"" + before + "\",\"replace\":{\"mp-slug\":[\"" + slug + "\"]}}");
            String now = server.url("/notes/" + slug).toString();
            assertThat(item(before).getString("url")).isEqualTo(now);
            assertThat(texts(reader.xml("/feed.xml"), "rss/channel/item[guid='" + before + "']/link"))
                    .containsExactly(now);
            assertThat(texts(reader.xml("/feed.atom"), "feed/entry[id='" + before + "']/link/@href"))
                    .containsExactly(now);
        }
    }

    @Test
    void a_kind_of_notes_has_feeds() {
        URI photo = client.create("h=entry&content=of+a+kind&photo=https://photos.example.org/kind.jpg");
        URI note = client.create("h=entry&content=of+another+kind");
        for (Element link : page("/notes?type=photo").select("head link[rel=alternate][href*=type]")) {
            HttpResponse<String> feed =
                    reader.get(link.attr("href").replace(server.url("/").toString(), "/"));
            assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith(link.attr("type"));
            assertThat(feed.body())
                    .contains(
                            photo.toString(),
                            "Photos · ",
                            server.url("/notes?type=photo").toString())
                    .doesNotContain(note.toString());
        }
        assertThat(page("/notes?type=photo").select("head link[href*='feed.'][href*=type]"))
                .hasSize(3);
        assertThat(texts(reader.xml("/notes/feed.atom?type=photo"), "feed/id"))
                .containsExactly(server.url("/notes/feed.atom?type=photo").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/notes/feed.xml?type=Photos,301,/notes/feed.xml?type=photo",
        "/notes/feed.json,301,/feed.json",
        "/notes/feed.atom?type=nothing,404,",
        "/notes/feed.txt?type=photo,404,"
    })
    void what_leads_to_the_page_of_a_kind_leads_to_its_feeds(String path, int status, String place) {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location").map(URI::create))
                .isEqualTo(Optional.ofNullable(place).map(server::url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/feed.atom", "/feed.json"})
    void whoever_has_the_feed_already_is_told_so(String path) {
        client.create("h=entry&content=Something+to+read");
        HttpResponse<String> feed = reader.get(path);
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertUnchanged(reader.get(path, "If-None-Match", tag), tag);
        URI newest = client.create("h=entry&content=Something+new+to+read");
        String longer = reader.get(path, "If-None-Match", tag)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(longer).isNotEqualTo(tag);
        client.form("action=delete&url=" + newest);
        HttpResponse<String> without = reader.get(path, "If-None-Match", longer);
        assertThat(without.statusCode()).as("a note is gone").isEqualTo(200);
        assertThat(without.headers().firstValue("ETag")).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/feed.atom", "/feed.json"})
    void each_change_has_a_later_date_though_they_come_within_a_second(String path) {
        List<Instant> dates = new ArrayList<>();
        dates.add(lastModified(path));
        URI note = client.create("h=entry&content=dated");
        dates.add(lastModified(path));
        client.json("{\"action\":\"update\",\"url\":\"" + note + "\",\"replace\":{\"content\":[\"dated anew\"]}}");
        dates.add(lastModified(path));
        client.form("action=delete&url=" + note);
        dates.add(lastModified(path));
        assertThat(dates).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/feed.atom", "/feed.json"})
    void a_date_alone_hides_nothing(String path) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        client.create("h=entry&content=not+hidden");
        for (String since : List.of(now, "Fri, 01 Jan 2100 00:00:00 GMT")) {
            assertThat(reader.get(path, "If-Modified-Since", since).statusCode())
                    .as(since)
                    .isEqualTo(200);
        }
    }

    @Test
    void an_uploaded_file_comes_with_its_type_and_its_size() {
        URI note = MicropubClient.of(server, "create", "media")
                .createMultipart(new MultipartBody()
                        .field("content", "A recording and a photo")
                        .file("audio", SampleFiles.read("sound.mp3"))
                        .file("photo", SampleFiles.read("turned.jpg"))
                        .field("photo", "https://photos.example.org/2.jpg"));
        List<JsonObject> files = item(note).getJsonArray("attachments").getValuesAs(JsonObject.class);
        assertThat(files).extracting(file -> file.getString("mime_type")).containsExactly("audio/mpeg", "image/jpeg");
        for (JsonObject file : files) {
            assertThat(reader.get(URI.create(file.getString("url")).getPath())
                            .headers()
                            .firstValueAsLong("Content-Length"))
                    .hasValue(file.getJsonNumber("size_in_bytes").longValue());
        }
        assertThat(texts(reader.xml("/feed.xml"), "rss/channel/item[guid='" + note + "']/enclosure/@url"))
                .containsExactly(files.get(0).getString("url"));
        assertThat(texts(reader.xml("/feed.atom"), "feed/entry[id='" + note + "']/link[@rel='enclosure']/@href"))
                .containsExactly(files.get(0).getString("url"), files.get(1).getString("url"));
    }

    @Test
    void whatever_a_note_says_the_feeds_are_well_formed() {
        URI note = client.createJson("\"name\":[\"A \\u0001\\u000b\\ufffe <b>&amp; ]]> 🐧\"],"
                + "\"content\":[{\"html\":\"&#1; \\u0008 <a href=\\\"/x\\\">x</a> ]]> &nbsp;\"}],"
                + "\"category\":[\"a]]>b\"],\"photo\":[{\"value\":\"/media/a.jpg?x=1&y=2\",\"alt\":\"\\u0002<\"}]");
        assertThat(texts(reader.xml("/feed.xml"), "rss/channel/item[guid='" + note + "']/title"))
                .containsExactly("A  <b>&amp; ]]> 🐧");
        assertThat(texts(reader.xml("/feed.atom"), "feed/entry[id='" + note + "']/content"))
                .singleElement()
                .satisfies(html -> assertThat(html)
                        .contains("href=\"" + server.url("/x") + "\"", server.url("/media/a.jpg") + "?x=1&amp;y=2")
                        .doesNotContain("&#x1;", "&#x8;"));
        assertThat(item(note).getString("url")).isEqualTo(note.toString());
    }

    @Test
    void pages_name_the_feeds_and_each_link_leads_to_what_it_says() {
        URI note = client.create("h=entry&content=A+page+that+names+feeds");
        for (String path : List.of("/", note.getPath())) {
            List<Element> links = page(path).select("head link[rel=alternate]");
            assertThat(links)
                    .extracting(link -> link.attr("type"))
                    .containsExactly("application/rss+xml", "application/atom+xml", "application/feed+json");
            for (Element link : links) {
                assertThat(link.attr("title")).isNotBlank();
                HttpResponse<String> feed =
                        reader.get(URI.create(link.attr("href")).getPath());
                assertThat(feed.statusCode()).isEqualTo(200);
                assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(link.attr("type"));
                assertThat(feed.headers().firstValue("Link").orElseThrow()).contains("<" + link.attr("href") + ">");
            }
        }
    }

    @Test
    void head_is_get_without_the_feed() {
        HttpResponse<String> head = MicropubClient.send(
                HttpRequest.newBuilder(server.url("/feed.xml")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    private Instant lastModified(String path) {
        String date = reader.get(path).headers().firstValue("Last-Modified").orElseThrow();
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    private static void assertUnchanged(HttpResponse<String> answer, String tag) {
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains(tag);
    }

    private JsonObject item(URI note) {
        return Mf2Json.read(reader.get("/feed.json").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("id").equals(note.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject mf2(URI note) {
        return Mf2Json.read(reader.get(note.getPath(), "Accept", "application/mf2+json")
                        .body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("properties");
    }

    private Document page(String path) {
        return Jsoup.parse(reader.get(path).body());
    }
}
