package org.starpunk.page;

import java.net.URI;
import java.util.List;

/** Where the notes of a page can be subscribed to. */
public record FeedLink(String type, String title, String href) {

    /**
     * The feeds of all formats.
     *
     * @param title what they are about
     * @param address of the feed, but for the dot and the suffix of a format
     */
    static List<FeedLink> list(String title, URI address) {
        return List.of(
                new FeedLink("application/rss+xml", title + " (RSS)", address + ".xml"),
                new FeedLink("application/atom+xml", title + " (Atom)", address + ".atom"),
                new FeedLink("application/feed+json", title + " (JSON Feed)", address + ".json"));
    }
}
