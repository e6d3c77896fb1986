package org.starpunk.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.starpunk.entry.Enclosure;
import org.starpunk.entry.Entry;

/** RSS 2.0. A note without a name has no title here; its author is a {@code dc:creator}, for RSS wants an e-mail. */
final class RssWriter {

    private RssWriter() {}

    static byte[] write(Feed feed) {
        XmlDocument xml = new XmlDocument();
        xml.start(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/");
        xml.start("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.page().toString());
        xml.element("description", feed.description());
        xml.element("language", feed.language());
        xml.empty(
                "atom:link",
                "rel",
                "self",
                "type",
                FeedFormat.RSS.type(),
                "href",
                feed.self(FeedFormat.RSS).toString());
        xml.element("lastBuildDate", date(feed.updated().atOffset(ZoneOffset.UTC)));
        feed.items().forEach(item -> write(xml, item, feed.author()));
        return xml.end().end().toBytes();
    }

    private static void write(XmlDocument xml, Entry item, FeedAuthor author) {
        xml.start("item");
        item.name().ifPresent(name -> xml.element("title", name));
        xml.element("link", item.url());
        xml.element("guid", item.id(), "isPermaLink", "true");
        xml.element("pubDate", date(item.publishedAt()));
        xml.element("dc:creator", author.name());
        item.tags().forEach(tag -> xml.element("category", tag.name()));
        xml.element("description", FeedBody.html(item));
        // One at most, though RSS does not say so: many readers take the last of several, or fail.
        item.enclosures().stream()
                .findFirst()
                .ifPresent(file -> xml.empty(
                        "enclosure", "url", file.url(), "length", Long.toString(file.size()), "type", file.type()));
        if (item.enclosures().size() > 1) {
            item.enclosures().forEach(file -> write(xml, file));
        }
        xml.end();
    }

    /** All of several, for readers that know Media RSS. */
    private static void write(XmlDocument xml, Enclosure file) {
        xml.empty(
                "media:content",
                "url",
                file.url(),
                "fileSize",
                Long.toString(file.size()),
                "type",
                file.type(),
                "medium",
                medium(file.type()));
    }

    private static String medium(String type) {
        return type.startsWith("application/") ? "document" : type.substring(0, type.indexOf('/'));
    }

    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date);
    }
}
