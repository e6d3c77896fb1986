package org.starpunk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.microformats.ShownProperty;
import org.starpunk.sentence.Sentence;

/** What a feed reader shows of a note: all that its page shows, for readers know nothing but HTML. */
final class EntryBody {

    private static final int TITLE = 80;

    /** How HTML refers to control characters, which readers that see XML in it would choke on. */
    private static final String CONTROLS = "&#x([0-8bcef]|1[0-9a-f]);";

    private EntryBody() {}

    static String html(Entry entry) {
        PublicProperties properties = entry.properties();
        // As strings: to parse a long content once more would take as long as to render it.
        StringBuilder html = new StringBuilder();
        properties.reactions().forEach(reaction -> html.append(line(reaction)));
        properties.get(Property.RSVP).ifPresent(rsvp -> html.append(line(rsvp)));
        properties.whenHtml().ifPresent(when -> html.append("<p>").append(when).append("</p>"));
        Stream.of(Property.LOCATION, Property.CHECKIN)
                .flatMap(where -> properties.get(where).stream())
                .forEach(where -> html.append(line(where)));
        entry.summary().ifPresent(summary -> html.append(element("p").text(summary)));
        files(entry).forEach(file -> html.append(element("p").appendChild(file)));
        html.append(content(entry));
        if (!entry.isWhole()) {
            html.append(element("p")
                    .appendChild(element("a")
                            .attr("href", entry.url())
                            .text(Sentence.of("entry.label.readOn").toString())));
        }
        properties.details().forEach(detail -> html.append(line(detail)));
        Stream.of(Property.CATEGORY, Property.SYNDICATION)
                .flatMap(last -> properties.get(last).stream())
                .forEach(last -> html.append(line(last)));
        if (html.isEmpty()) {
            html.append(element("p").text(entry.title(TITLE)));
        }
        return html.toString().replaceAll(CONTROLS, "");
    }

    private static List<Element> files(Entry entry) {
        List<Element> files = new ArrayList<>();
        for (Photo photo : entry.photos()) {
            files.add(element("img").attr("src", photo.url()).attr("alt", photo.alt()));
        }
        entry.videos().forEach(video -> files.add(player("video", video)));
        entry.audios().forEach(audio -> files.add(player("audio", audio)));
        return files;
    }

    private static Element player(String tag, Media media) {
        Element player = element(tag).attr("src", media.url()).attr("controls", true);
        return media.alt().isEmpty() ? player : player.attr("aria-label", media.alt());
    }

    // Readers know no style of ours: what else would collapse does not break, and is as wide.
    private static String content(Entry entry) {
        return entry.plain()
                ? entry.content().replace("\t", "    ").replaceAll("(?<=[ \n]|^) ", "&nbsp;")
                : entry.content();
    }

    private static String line(ShownProperty property) {
        return "<div>" + Entities.escape(property.label()) + " " + property.html() + "</div>";
    }

    private static Element element(String tag) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement(tag);
    }
}
