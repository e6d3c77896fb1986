package org.starpunk.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.RenderedContent;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.microformats.ShownProperty;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.site.SiteUrl;

/** What a reader shows of a note: all that its page shows, for readers know nothing but HTML. */
final class FeedContent {

    /** How HTML refers to control characters, which readers that see XML in it would choke on. */
    private static final String CONTROLS = "&#x([0-8bcef]|1[0-9a-f]);";

    /** As many characters as a long article has. */
    private static final int LONG = 50_000;

    private FeedContent() {}

    /** All that it says, unless that is a book, of which twenty would keep server and reader busy. */
    static RenderedContent of(Note note, SiteUrl site) {
        return note.content().source().length() > LONG
                ? NoteContent.beginning(note, site)
                : NoteContent.whole(note, site);
    }

    /**
     * @param otherwise stands there when the note has nothing to show
     */
    static String html(Note note, RenderedContent content, SiteUrl site, String url, String otherwise) {
        PublicProperties properties = PublicProperties.of(note.properties(), site);
        // As strings: to parse a long content once more would take as long as to render it.
        StringBuilder html = new StringBuilder();
        properties.reactions().forEach(reaction -> html.append(line(reaction)));
        properties.get("rsvp").ifPresent(rsvp -> html.append(line(rsvp)));
        properties.whenHtml().ifPresent(when -> html.append("<p>").append(when).append("</p>"));
        Stream.of("location", "checkin")
                .flatMap(where -> properties.get(where).stream())
                .forEach(where -> html.append(line(where)));
        note.summary().ifPresent(summary -> html.append(element("p").text(summary)));
        files(note, site).forEach(file -> html.append(element("p").appendChild(file)));
        html.append(content(note, content));
        if (!content.whole()) {
            html.append(element("p").appendChild(element("a").attr("href", url).text("Read on")));
        }
        properties.details().forEach(detail -> html.append(line(detail)));
        Stream.of("category", "syndication")
                .flatMap(last -> properties.get(last).stream())
                .forEach(last -> html.append(line(last)));
        if (html.isEmpty()) {
            html.append(element("p").text(otherwise));
        }
        return html.toString().replaceAll(CONTROLS, "");
    }

    private static List<Element> files(Note note, SiteUrl site) {
        List<Element> files = new ArrayList<>();
        for (Media photo : Media.list(note.properties(), "photo", site)) {
            files.add(element("img").attr("src", photo.url()).attr("alt", photo.alt()));
        }
        for (String kind : List.of("video", "audio")) {
            for (Media media : Media.list(note.properties(), kind, site)) {
                Element player = element(kind).attr("src", media.url()).attr("controls", true);
                files.add(media.alt().isEmpty() ? player : player.attr("aria-label", media.alt()));
            }
        }
        return files;
    }

    // Readers know no style of ours: what else would collapse does not break, and is as wide.
    private static String content(Note note, RenderedContent content) {
        return note.content().format() == ContentFormat.TEXT
                ? content.html().replace("\t", "    ").replaceAll("(?<=[ \n]|^) ", "&nbsp;")
                : content.html();
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
