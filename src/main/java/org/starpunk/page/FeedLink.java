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
    static List<FeedLink> list(Frame frame, String title, URI address) {
        return List.of(
                new FeedLink("application/rss+xml", frame.say("page.label.rss", title), address + ".xml"),
                new FeedLink("application/atom+xml", frame.say("page.label.atom", title), address + ".atom"),
                new FeedLink("application/feed+json", frame.say("page.label.jsonFeed", title), address + ".json"));
    }
}
