package org.starpunk.feed;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.microformats.ShownProperty;
import org.starpunk.note.ContentFormat;
import org.starpunk.note.ContentRenderer;
import org.starpunk.note.Note;
import org.starpunk.note.RenderedContent;
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
                ? ContentRenderer.beginning(note, site)
                : ContentRenderer.whole(note, site);
    }

    /**
     * @param otherwise stands there when the note has nothing to show
     */
    static String html(Note note, RenderedContent content, SiteUrl site, String url, String otherwise) {
        PublicProperties properties = PublicProperties.of(note.properties(), site);
        Document document = Document.createShell(url);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        properties.reactions().forEach(reaction -> line(body, reaction));
        line(body, properties.get("rsvp"));
        properties.whenHtml().ifPresent(when -> body.appendElement("p").html(when));
        List.of("location", "checkin").forEach(where -> line(body, properties.get(where)));
        note.summary().ifPresent(summary -> body.appendElement("p").text(summary));
        files(body, note, site);
        String before = body.html();
        body.empty();
        if (!content.whole()) {
            body.appendElement("p").appendElement("a").attr("href", url).text("Read on");
        }
        properties.details().forEach(detail -> line(body, detail));
        List.of("category", "syndication").forEach(last -> line(body, properties.get(last)));
        // As strings: to parse a long content once more would take as long as to render it.
        String html = before + content(note, content) + body.html();
        if (html.isEmpty()) {
            html = body.appendElement("p").text(otherwise).outerHtml();
        }
        return html.replaceAll(CONTROLS, "");
    }

    private static void files(Element body, Note note, SiteUrl site) {
        for (Media photo : Media.list(note.properties(), "photo", site)) {
            body.appendElement("p")
                    .appendElement("img")
                    .attr("src", photo.url())
                    .attr("alt", photo.alt());
        }
        for (String kind : new String[] {"video", "audio"}) {
            for (Media media : Media.list(note.properties(), kind, site)) {
                Element player = body.appendElement("p").appendElement(kind).attr("src", media.url());
                player.attr("controls", true);
                if (!media.alt().isEmpty()) {
                    player.attr("aria-label", media.alt());
                }
            }
        }
    }

    // Readers know no style of ours: what else would collapse does not break, and is as wide.
    private static String content(Note note, RenderedContent content) {
        return note.content().format() == ContentFormat.TEXT
                ? content.html().replace("\t", "    ").replaceAll("(?<=[ \n]|^) ", "&nbsp;")
                : content.html();
    }

    private static void line(Element body, Optional<ShownProperty> property) {
        property.ifPresent(present -> line(body, present));
    }

    private static void line(Element body, ShownProperty property) {
        body.appendElement("div").text(property.label()).append(" " + property.html());
    }
}
