package org.starpunk.feed;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.starpunk.entry.Enclosure;
import org.starpunk.entry.Entry;
import org.starpunk.entry.TagLink;

/** JSON Feed 1.1. A note without a name has no title. */
final class JsonFeedWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private JsonFeedWriter() {}

    static byte[] write(Feed feed) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        feed.items().forEach(item -> items.add(json(item)));
        return Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("description", feed.description())
                .add("language", feed.language())
                .add("home_page_url", feed.page().toString())
                .add("feed_url", feed.self(FeedFormat.JSON).toString())
                .add("authors", Json.createArrayBuilder().add(json(feed.author())))
                .add("items", items)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(FeedAuthor author) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", author.name())
                .add("url", author.url().toString());
        author.photo().ifPresent(photo -> json.add("avatar", photo));
        return json;
    }

    private static JsonObjectBuilder json(Entry item) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", item.id()).add("url", item.url());
        item.name().ifPresent(name -> json.add("title", name));
        item.language().ifPresent(language -> json.add("language", language));
        item.summary().ifPresent(summary -> json.add("summary", summary));
        json.add("content_html", FeedBody.html(item));
        item.photos().stream().findFirst().ifPresent(photo -> json.add("image", photo.url()));
        json.add("date_published", DATE.format(item.publishedAt()));
        json.add("date_modified", DATE.format(item.changedAt()));
        if (!item.tags().isEmpty()) {
            json.add(
                    "tags",
                    Json.createArrayBuilder(
                            item.tags().stream().map(TagLink::name).toList()));
        }
        if (!item.enclosures().isEmpty()) {
            JsonArrayBuilder attachments = Json.createArrayBuilder();
            item.enclosures().forEach(file -> attachments.add(json(file)));
            json.add("attachments", attachments);
        }
        return json;
    }

    private static JsonObjectBuilder json(Enclosure file) {
        return Json.createObjectBuilder()
                .add("url", file.url())
                .add("mime_type", file.type())
                .add("size_in_bytes", file.size());
    }
}
