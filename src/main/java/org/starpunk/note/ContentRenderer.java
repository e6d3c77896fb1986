package org.starpunk.note;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagPermalinks;

/** Turns a note's content into HTML that is safe to show: whatever is not on the allow-list is dropped. */
public final class ContentRenderer {

    private static final int MAX_TABLE_CELLS = 10_000;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer MARKDOWN_HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    // No class, id or style: content must not pass for the page's own microformats, nor change how the page looks.
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("abbr", "audio", "bdi", "bdo", "del", "details", "dfn", "figcaption", "figure", "hr", "ins", "kbd")
            .addTags("mark", "rp", "rt", "ruby", "s", "samp", "source", "summary", "time", "var", "video", "wbr")
            .addAttributes(":all", "dir", "lang")
            .addAttributes("abbr", "title")
            .addAttributes("audio", "src")
            .addAttributes("details", "open")
            .addAttributes("li", "value")
            .addAttributes("source", "src", "type")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .addAttributes("time", "datetime")
            .addAttributes("video", "height", "poster", "src", "width")
            .addEnforcedAttribute("audio", "controls", "controls")
            .addEnforcedAttribute("img", "loading", "lazy")
            .addEnforcedAttribute("video", "controls", "controls")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(true);
    private static final Safelist ALLOWED_ABSOLUTE = new Safelist(ALLOWED).preserveRelativeLinks(false);

    private static final Document.OutputSettings COMPACT = new Document.OutputSettings().prettyPrint(false);

    /** Where links lead does not matter to whoever asks for words. */
    private static final String ANYWHERE = "https://localhost/";

    private ContentRenderer() {}

    /** What a note says, as its page shows it: hashtags lead to the pages of its tags, relative links stay relative. */
    public static String html(Note note, SiteUrl site) {
        return html(note, site, page(note.content(), site.toString(), ALLOWED));
    }

    /** The same for readers elsewhere: every link and every picture has an absolute URL. */
    public static String absoluteHtml(Note note, SiteUrl site) {
        String base = new NotePermalinks(site).of(note).toString();
        return html(note, site, page(note.content(), base, ALLOWED_ABSOLUTE));
    }

    private static String html(Note note, SiteUrl site, Element page) {
        if (note.content().hasHashtags()) {
            TagPermalinks permalinks = new TagPermalinks(site);
            Hashtags.link(
                    page,
                    note.tags().stream()
                            .filter(tag -> tag.uses() > 0)
                            .collect(Collectors.toMap(
                                    Tag::key, tag -> permalinks.of(tag).toString())));
        }
        return page.html().strip();
    }

    /** The words alone, without any markup. */
    public static String text(Content content) {
        return content.format() == ContentFormat.TEXT
                ? content.source()
                : page(content, ANYWHERE, ALLOWED).text();
    }

    static List<TagName> hashtags(Content content) {
        return Hashtags.list(page(content, ANYWHERE, ALLOWED));
    }

    /**
     * @param base the absolute URL that relative links are checked against
     */
    private static Element page(Content content, String base, Safelist allowed) {
        String unsafe =
                switch (content.format()) {
                    case TEXT -> textAsHtml(content.source());
                    case MARKDOWN -> markdownAsHtml(content.source());
                    case HTML -> content.source();
                };
        Document clean = new Cleaner(allowed).clean(Jsoup.parseBodyFragment(unsafe, base));
        return clean.outputSettings(COMPACT).body();
    }

    private static String markdownAsHtml(String markdown) {
        try {
            return MARKDOWN_HTML.render(MARKDOWN.parse(markdown));
        } catch (IllegalArgumentException e) {
            // A table of a few thousand characters can ask for millions of cells: it is shown as it was written.
            return textAsHtml(markdown);
        }
    }

    // A break and a line end: with both, every microformats parser finds the line where its author ended it.
    private static String textAsHtml(String text) {
        StringBuilder html = new StringBuilder();
        for (Span span : LINKS.extractSpans(text)) {
            String escaped = Entities.escape(text.substring(span.getBeginIndex(), span.getEndIndex()));
            if (span instanceof LinkSpan) {
                html.append("<a href=\"")
                        .append(escaped)
                        .append("\">")
                        .append(escaped)
                        .append("</a>");
            } else {
                html.append(escaped.replaceAll("\r\n?|\n", "<br>\n"));
            }
        }
        return html.toString();
    }
}
