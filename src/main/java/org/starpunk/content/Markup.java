package org.starpunk.content;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/** A content as HTML, whatever it was written in; nobody has looked yet whether it is safe. */
final class Markup {

    private static final int MAX_TABLE_CELLS = 10_000;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.builder().linkTypes(AutolinkType.EMAIL).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build(),
            TaskListItemsExtension.create(),
            new Footnotes());
    private static final Parser MARKDOWN = Parser.builder()
            .customInlineContentParserFactory(BareAddressParser.factory())
            .postProcessor(BareAddressParser.unnested())
            .extensions(EXTENSIONS)
            .build();
    private static final HtmlRenderer MARKDOWN_HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Markup() {}

    static String of(Content content) {
        return switch (content.format()) {
            case TEXT -> textAsHtml(content.source());
            case MARKDOWN -> markdownAsHtml(content.source());
            case HTML -> content.source();
        };
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

    // A break and a line end: with both, every microformats parser finds the line where its author ended it. A blank
    // line
    // is in a span, as it is not as high as one with words.
    private static String withBreaks(String text) {
        return Entities.escape(text)
                .replaceAll("\r\n?", "\n")
                .replaceAll("(?<=\n)\n", "<span><br>\n</span>")
                .replaceAll("(?<!<br>)\n", "<br>\n");
    }
}
