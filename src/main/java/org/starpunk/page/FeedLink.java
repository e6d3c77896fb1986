package org.starpunk.page;

import java.net.URI;
import java.util.List;

/**
 * Where the notes of a page can be subscribed to.
 *
 * @param format as people call it
 */
public record FeedLink(String type, String format, String title, String href) {

    /**
     * The feeds of all formats.
     *
     * @param title what they are about
     * @param address of the feed, but for the dot and the suffix of a format
     */
    static List<FeedLink> list(Frame frame, String title, URI address) {
        return list(frame, title, address, "");
    }

    /** @param query of the address */
    static List<FeedLink> list(Frame frame, String title, URI address, String query) {
        return List.of(
                new FeedLink(
                        "application/rss+xml", "RSS", frame.say("page.label.rss", title), address + ".xml" + query),
                new FeedLink(
                        "application/atom+xml", "Atom", frame.say("page.label.atom", title), address + ".atom" + query),
                new FeedLink(
                        "application/feed+json",
                        "JSON Feed",
                        frame.say("page.label.jsonFeed", title),
                        address + ".json" + query));
    }
}
