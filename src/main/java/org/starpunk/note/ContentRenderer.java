package org.starpunk.note;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagPermalinks;

/** Turns a note's content into HTML that is safe to show, with absolute addresses: the same on every page and in feeds. */
public final class ContentRenderer {

    private static final int MAX_TABLE_CELLS = 10_000;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.builder().linkTypes(AutolinkType.EMAIL).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build());
    private static final Parser MARKDOWN = Parser.builder()
            .customInlineContentParserFactory(BareAddressParser.factory())
            .postProcessor(BareAddressParser.unnested())
            .extensions(EXTENSIONS)
            .build();
    private static final HtmlRenderer MARKDOWN_HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Where links lead does not matter to whoever asks for words. */
    private static final String ANYWHERE = "https://localhost/";

    private ContentRenderer() {}

    /** What a note says: hashtags lead to the pages of its tags, and its headings stand below the one of its page. */
    public static RenderedContent whole(Note note, SiteUrl site) {
        if (!Beginning.isPart(note.content())) {
            RenderedContent beginning = beginning(note, site);
            if (beginning.whole()) {
                return beginning;
            }
        }
        return rendered(note, site, true);
    }

    /** As {@link #whole}, but of a long content the beginning alone, for lists. */
    public static RenderedContent beginning(Note note, SiteUrl site) {
        return rendered(note, site, false);
    }

    private static RenderedContent rendered(Note note, SiteUrl site, boolean whole) {
        Map<String, String> hashtags = hashtags(note, site);
        return RenderedContents.get(note, site, hashtags, whole, () -> render(note, site, hashtags, whole));
    }

    private static Map<String, String> hashtags(Note note, SiteUrl site) {
        if (!note.content().hasHashtags()) {
            return Map.of();
        }
        TagPermalinks permalinks = new TagPermalinks(site);
        return note.tags().stream()
                .filter(tag -> tag.uses() > 0)
                .collect(Collectors.toMap(Tag::key, tag -> permalinks.of(tag).toString()));
    }

    private static RenderedContent render(Note note, SiteUrl site, Map<String, String> hashtags, boolean whole) {
        Content content = whole ? note.content() : Beginning.of(note.content());
        String permalink = new NotePermalinks(site).of(note).toString();
        Element page = page(content, permalink);
        boolean isCut = !whole && Beginning.cut(page) || content != note.content();
        String words = content.format() == ContentFormat.TEXT && !isCut ? content.source() : page.text();
        Anchors.prefix(page, note.slug(), permalink);
        Headings.outline(page);
        if (!hashtags.isEmpty()) {
            Hashtags.link(page, hashtags);
        }
        // Blanks at the beginning of a plain text are its author's.
        String html = content.format() == ContentFormat.TEXT
                ? page.html().stripTrailing()
                : page.html().strip();
        return new RenderedContent(html, words, !isCut);
    }

    /** HTML that stands in a property, such as the content of what a note quotes, as safe; it has no place in the outline. */
    public static RenderedContent quoted(String html, SiteUrl site) {
        return RenderedContents.quoted(html, site, () -> {
            Element page = HtmlSanitizer.clean(html, site.toString());
            page.select("[id], [name]").removeAttr("id").removeAttr("name");
            page.select("h1, h2, h3, h4, h5, h6").tagName("p");
            return new RenderedContent(page.html().strip(), page.text(), true);
        });
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

    /** The tags that its {@code #words} name, whether or not they are read. */
    public static List<TagName> hashtags(Content content) {
        return content.words().hashtags();
    }

    static ContentWords words(Content content) {
        Element page = page(content, ANYWHERE);
        return new ContentWords(
                content.format() == ContentFormat.TEXT ? content.source() : page.text(),
                content.format() == ContentFormat.HTML ? List.of() : Hashtags.list(page));
    }

    private static Element page(Content content, String base) {
        String unsafe =
                switch (content.format()) {
                    case TEXT -> textAsHtml(content.source());
                    case MARKDOWN -> markdownAsHtml(content.source());
                    case HTML -> content.source();
                };
        return HtmlSanitizer.clean(unsafe, base);
    }

    private static String markdownAsHtml(String markdown) {
        try {
            return MARKDOWN_HTML.render(MARKDOWN.parse(markdown));
        } catch (IllegalArgumentException e) {
            // A table of a few thousand characters can ask for millions of cells: it is shown as it was written.
            return textAsHtml(markdown);
        }
    }

    private static String textAsHtml(String text) {
        StringBuilder html = new StringBuilder();
        int rest = 0;
        for (Addresses.Span span : Addresses.in(text)) {
            String address = Entities.escape(text.substring(span.begin(), span.end()));
            html.append(withBreaks(text.substring(rest, span.begin())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            rest = span.end();
        }
        return html.append(withBreaks(text.substring(rest))).toString();
    }

    // A break and a line end: with both, every microformats parser finds the line where its author ended it.
    private static String withBreaks(String text) {
        return Entities.escape(text).replaceAll("\r\n?|\n", "<br>\n");
    }
}
