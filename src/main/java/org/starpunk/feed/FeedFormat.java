package org.starpunk.feed;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a feed is written down. */
enum FeedFormat {
    RSS("xml", "application/rss+xml", RssWriter::write),
    ATOM("atom", "application/atom+xml", AtomWriter::write),
    JSON("json", "application/feed+json", JsonFeedWriter::write);

    private final String suffix;
    private final String type;
    private final Function<Feed, byte[]> writer;

    FeedFormat(String suffix, String type, Function<Feed, byte[]> writer) {
        this.suffix = suffix;
        this.type = type;
        this.writer = writer;
    }

    static Optional<FeedFormat> of(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The URL of a feed in this format; all formats share the address before the dot, and the query behind it. */
    URI in(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        return query < 0
                ? URI.create(text + "." + suffix)
                : URI.create(text.substring(0, query) + "." + suffix + text.substring(query));
    }

    String type() {
        return type;
    }

    MediaType mediaType() {
        return MediaType.valueOf(type).withCharset("UTF-8");
    }

    byte[] write(Feed feed) {
        return writer.apply(feed);
    }
}
