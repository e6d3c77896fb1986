package org.starpunk.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.starpunk.sentence.Sentence;

/**
 * Footnotes in Markdown: {@code [^a]} in the text, and {@code [^a]: words} anywhere, whose words stand at the end.
 *
 * @see <a href="https://docs.github.com/en/get-started/writing-on-github">GitHub's footnotes</a>
 */
final class Footnotes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    /** In front of the number of a footnote, in its name. */
    static final String NAME = "fn-";

    /** In front of the number of a footnote, in the names of the places that refer to it. */
    static final String REFERENCE = "fnref-";

    /** The words of a footnote. */
    static final class Definition extends CustomBlock {

        private final String label;

        Definition(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** A place in the text that has a footnote. */
    static final class Reference extends CustomNode {

        private final Definition definition;

        Reference(Definition definition) {
            this.definition = definition;
        }

        Definition definition() {
            return definition;
        }
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteParser.Factory()).linkProcessor(new References());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(FootnoteHtml::new);
    }

    /**
     * Says what an arrow is for, and which list is one of footnotes.
     *
     * @param slug stands in front of all names of places
     */
    static void label(Element page, String slug) {
        page.select("ol:has(> li[id^=" + slug + "." + NAME + "])").addClass("footnotes");
        page.select(".footnotes a[href*=#" + slug + "." + REFERENCE + "]")
                .attr("aria-label", Sentence.of("entry.label.backToText").toString());
    }

    private static final class References implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            Node first = link.openingBracket().getNext();
            // Asked first, as it costs nothing: the whole text of a link must be looked for.
            if (link.destination() != null
                    || !(first instanceof Text text && text.getLiteral().startsWith("^"))) {
                return LinkResult.none();
            }
            String label = link.text(scanner).substring(1);
            Definition definition = context.getDefinition(Definition.class, label);
            return definition == null
                    ? LinkResult.none()
                    : LinkResult.replaceWith(new Reference(definition), link.afterTextBracket());
        }
    }
}
