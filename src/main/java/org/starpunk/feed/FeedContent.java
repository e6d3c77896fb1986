package org.starpunk.feed;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.microformats.Citation;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.Place;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.microformats.Reaction;
import org.starpunk.note.ContentFormat;
import org.starpunk.note.ContentRenderer;
import org.starpunk.note.Note;
import org.starpunk.site.SiteUrl;

/** What a reader shows of a note: all that its page shows, for readers know nothing but HTML. */
final class FeedContent {

    /** How HTML refers to control characters, which readers that see XML in it would choke on. */
    private static final String CONTROLS = "&#x([0-8bcef]|1[0-9a-f]);";

    private FeedContent() {}

    /**
     * @param otherwise stands there when the note has nothing to show
     */
    static String html(Note note, SiteUrl site, String url, String otherwise) {
        JsonObject properties = note.properties();
        Document document = Document.createShell(url);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Reaction.list(properties).forEach(reaction -> add(body, reaction));
        for (PropertyValue rsvp : PropertyValue.list(properties, "rsvp")) {
            rsvp.text().ifPresent(text -> body.appendElement("p").text("RSVP: " + text));
        }
        Moment.of(properties, "start").ifPresent(start -> {
            Element when = time(body.appendElement("p"), start, start.text());
            Moment.of(properties, "end").ifPresent(end -> time(when.appendText(" to "), end, end.textAfter(start)));
        });
        for (Media photo : Media.list(properties, "photo", site)) {
            body.appendElement("p")
                    .appendElement("img")
                    .attr("src", photo.url())
                    .attr("alt", photo.alt());
        }
        for (String kind : new String[] {"video", "audio"}) {
            for (Media media : Media.list(properties, kind, site)) {
                body.appendElement("p")
                        .appendElement(kind)
                        .attr("src", media.url())
                        .attr("controls", true);
            }
        }
        body.append(content(note, site));
        for (String where : new String[] {"checkin", "location"}) {
            for (Place place : Place.list(properties, where)) {
                link(body.appendElement("p").appendText("At "), place.url(), place.text());
            }
        }
        if (body.childNodeSize() == 0) {
            body.appendElement("p").text(note.summary().orElse(otherwise));
        }
        return body.html().replaceAll(CONTROLS, "");
    }

    // Readers know no style of ours: what else would collapse does not break, and is as wide.
    private static String content(Note note, SiteUrl site) {
        String html = ContentRenderer.html(note, site);
        return note.content().format() == ContentFormat.TEXT
                ? html.replace("\t", "    ").replaceAll("(?<=[ \n]|^) ", "\u00A0")
                : html;
    }

    private static void add(Element body, Reaction reaction) {
        Citation citation = reaction.citation();
        Element link =
                link(body.appendElement("p").appendText(reaction.label() + " "), citation.url(), citation.name());
        link.addClass(reaction.property());
    }

    private static Element time(Element parent, Moment moment, String text) {
        parent.appendElement("time").attr("datetime", moment.datetime()).text(text);
        return parent;
    }

    private static Element link(Element parent, Optional<String> url, String text) {
        Element link = parent.appendElement(url.isPresent() ? "a" : "span").text(text);
        url.ifPresent(to -> link.attr("href", to));
        return link;
    }
}
