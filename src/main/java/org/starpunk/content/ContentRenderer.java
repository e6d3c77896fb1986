package org.starpunk.content;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.nodes.Element;

/** Turns a content into HTML that is safe to show, with absolute addresses: the same on every page and in feeds. */
public final class ContentRenderer {

    private static final Logger LOGGER = Logger.getLogger(ContentRenderer.class.getName());

    /** Where links lead does not matter to whoever asks for words. */
    private static final String ANYWHERE = "https://localhost/";

    private ContentRenderer() {}

    /** What a content says: its hashtags lead where its place says, and its headings stand below the one of its page. */
    public static RenderedContent whole(Content content, ContentPlace place) {
        return RenderedContents.get(content, place, false, () -> read(content, place))
                .whole();
    }

    /** As {@link #whole}, but of a long content the beginning alone, for lists. */
    public static RenderedContent beginning(Content content, ContentPlace place) {
        return Beginning.isPart(content)
                ? RenderedContents.get(content, place, true, () -> readPart(content, place))
                        .beginning()
                : RenderedContents.get(content, place, false, () -> read(content, place))
                        .beginning();
    }

    /** HTML that strangers wrote, such as the content of what a note quotes, as safe; it has no place in the outline. */
    public static RenderedContent quoted(String html, String base) {
        return RenderedContents.quoted(html, base, () -> {
                    Element page = HtmlSanitizer.clean(html, base);
                    page.select("[id], [name]").removeAttr("id").removeAttr("name");
                    page.select("h1, h2, h3, h4, h5, h6").tagName("p");
                    String text = page.text();
                    return Renderings.of(new RenderedContent(page.html().strip(), text, text, true));
                })
                .whole();
    }

    /** The words alone, without any markup. */
    public static String text(Content content) {
        return content.format() == ContentFormat.TEXT
                ? content.source()
                : content.words().text();
    }

    /** As {@link #text}, of a long content the beginning alone. */
    public static String firstWords(Content content) {
        return text(Beginning.of(content));
    }

    static ContentWords words(Content content) {
        Element page = page(content, ANYWHERE);
        return new ContentWords(
                words(content, text(content, page), page, ANYWHERE),
                content.format() == ContentFormat.HTML ? List.of() : Hashtags.list(page));
    }

    /** A book is for its own page: lists read its beginning alone. */
    private static Renderings read(Content content, ContentPlace place) {
        Element page = page(content, place.address());
        if (Beginning.isPart(content) || !Beginning.isLong(page)) {
            return Renderings.of(shown(page, text(content, page), true, content, place));
        }
        Element beginning = page.ownerDocument().clone().body();
        if (!Beginning.cut(beginning)) {
            return Renderings.of(shown(beginning, text(content, beginning), true, content, place));
        }
        return new Renderings(
                shown(page, text(content, page), true, content, place),
                shown(beginning, beginning.text(), false, content, place));
    }

    private static Renderings readPart(Content content, ContentPlace place) {
        Element page = page(Beginning.of(content), place.address());
        Beginning.cut(page);
        return Renderings.of(shown(page, page.text(), false, content, place));
    }

    private static RenderedContent shown(
            Element page, String text, boolean whole, Content content, ContentPlace place) {
        String words = words(content, text, page, place.address());
        Anchors.prefix(page, place.name(), place.address());
        Footnotes.label(page, place.name());
        Headings.outline(page);
        if (content.hasHashtags()) {
            Hashtags.link(page, place.hashtags());
        }
        CodeColours.paint(page);
        // Blanks at the beginning of a plain text are its author's.
        String html = content.format() == ContentFormat.TEXT
                ? page.html().stripTrailing()
                : page.html().strip();
        return new RenderedContent(html, text, words, whole);
    }

    private static String text(Content content, Element page) {
        return content.format() == ContentFormat.TEXT ? content.source() : page.text();
    }

    private static String words(Content content, String text, Element page, String address) {
        return content.format() == ContentFormat.TEXT ? text : SpokenWords.of(page, text, address);
    }

    private static Element page(Content content, String base) {
        LOGGER.log(Level.FINER, "Read a content for {0}", base);
        String markup = Markup.of(content);
        return content.format() == ContentFormat.MARKDOWN
                ? HtmlSanitizer.cleanWithTasks(markup, base)
                : HtmlSanitizer.clean(markup, base);
    }
}
