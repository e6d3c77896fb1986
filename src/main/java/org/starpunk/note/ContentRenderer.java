package org.starpunk.note;

import java.util.EnumSet;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Turns a note's content into HTML that is safe to show: whatever is not on the allow-list is dropped. */
public final class ContentRenderer {

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer MARKDOWN_HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    // No class, id or style: content must not pass for the page's own microformats, nor change how the page looks.
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("abbr", "audio", "del", "details", "figcaption", "figure", "hr", "ins", "kbd", "mark", "s", "samp")
            .addTags("source", "summary", "time", "video")
            .addAttributes("abbr", "title")
            .addAttributes("audio", "controls", "src")
            .addAttributes("img", "loading")
            .addAttributes("source", "src", "type")
            .addAttributes("time", "datetime")
            .addAttributes("video", "controls", "height", "poster", "src", "width")
            .addAttributes(":all", "dir", "lang")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(true);

    private static final Document.OutputSettings COMPACT = new Document.OutputSettings().prettyPrint(false);

    private ContentRenderer() {}

    /**
     * @param base the absolute URL that relative links are checked against; they stay relative
     */
    public static String html(Content content, String base) {
        String unsafe =
                switch (content.format()) {
                    case TEXT -> textAsHtml(content.source());
                    case MARKDOWN -> MARKDOWN_HTML.render(MARKDOWN.parse(content.source()));
                    case HTML -> content.source();
                };
        return Jsoup.clean(unsafe, base, ALLOWED, COMPACT).strip();
    }

    /** The words alone, without any markup. */
    public static String text(Content content) {
        return content.format() == ContentFormat.TEXT
                ? content.source()
                : Jsoup.parseBodyFragment(html(content, "https://localhost/")).text();
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
                html.append(escaped.replaceAll("\\R", "<br>\n"));
            }
        }
        return html.toString();
    }
}
