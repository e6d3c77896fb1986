package org.starpunk.feed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.starpunk.entry.Entry;

/** Atom (RFC 4287). Every entry has a title: the first words of a note without a name. */
final class AtomWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private static final int TITLE = 80;

    private AtomWriter() {}

    static byte[] write(Feed feed) {
        String self = feed.self(FeedFormat.ATOM).toString();
        XmlDocument xml = new XmlDocument();
        xml.start("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
        xml.element("id", feed.id().toString());
        xml.element("title", feed.title());
        xml.element("subtitle", feed.description());
        xml.element("updated", DATE.format(feed.updated().atOffset(ZoneOffset.UTC)));
        xml.empty("link", "rel", "self", "type", FeedFormat.ATOM.type(), "href", self);
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                feed.page().toString());
        xml.start("author");
        xml.element("name", feed.author().name());
        xml.element("uri", feed.author().url().toString());
        xml.end();
        feed.author().photo().ifPresent(photo -> xml.element("icon", photo));
        feed.items().forEach(item -> write(xml, item, feed.tags().toString()));
        return xml.end().toBytes();
    }

    private static void write(XmlDocument xml, Entry item, String scheme) {
        item.language().ifPresentOrElse(other -> xml.start("entry", "xml:lang", other), () -> xml.start("entry"));
        xml.element("id", item.id());
        xml.element("title", item.title(TITLE));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.url());
        item.enclosures()
                .forEach(file -> xml.empty(
                        "link",
                        "rel",
                        "enclosure",
                        "type",
                        file.type(),
                        "length",
                        Long.toString(file.size()),
                        "href",
                        file.url()));
        xml.element("published", DATE.format(item.publishedAt()));
        xml.element("updated", DATE.format(item.changedAt()));
        item.tags().forEach(tag -> xml.empty("category", "term", tag.name(), "scheme", scheme, "label", tag.name()));
        item.summary().ifPresent(summary -> xml.element("summary", summary));
        xml.element("content", FeedBody.html(item), "type", "html");
        xml.end();
    }
}
