package org.starpunk.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes footnotes: their numbers in the text, and their words at the end, with ways back to the text. */
final class FootnoteHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    private FootnoteNumbers numbers;

    FootnoteHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Footnotes.Definition.class, Footnotes.Reference.class);
    }

    @Override
    public void beforeRoot(Node document) {
        numbers = FootnoteNumbers.of(document);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Footnotes.Reference reference) {
            int number = numbers.of(reference.definition());
            html.tag("sup");
            html.text(node.getPrevious() instanceof Footnotes.Reference ? ", " : "");
            Optional<Integer> use = numbers.of(reference);
            use.ifPresent(
                    place -> html.tag("a", Map.of("id", place(number, place), "href", "#" + Footnotes.NAME + number)));
            html.text(String.valueOf(number));
            use.ifPresent(place -> html.tag("/a"));
            html.tag("/sup");
        }
    }

    @Override
    public void afterRoot(Node document) {
        if (!numbers.inOrder().isEmpty()) {
            html.line();
            html.tag("hr");
            html.tag("ol");
            numbers.inOrder().forEach(this::words);
            html.tag("/ol");
            html.line();
        }
    }

    private void words(Footnotes.Definition definition) {
        html.tag("li", Map.of("id", Footnotes.NAME + numbers.of(definition)));
        Node last = definition.getLastChild();
        for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
            if (child == last && child instanceof Paragraph) {
                html.tag("p");
                for (Node words = child.getFirstChild(); words != null; words = words.getNext()) {
                    context.render(words);
                }
                waysBack(definition);
                html.tag("/p");
            } else {
                context.render(child);
            }
        }
        if (!(last instanceof Paragraph)) {
            waysBack(definition);
        }
        html.tag("/li");
    }

    private void waysBack(Footnotes.Definition definition) {
        for (int use = 1; use <= numbers.uses(definition); use++) {
            html.text(" ");
            html.tag("a", Map.of("href", "#" + place(numbers.of(definition), use)));
            // As text, and not as the picture that some systems make of it.
            html.text("↩\uFE0E");
            html.tag("/a");
        }
    }

    private static String place(int number, int use) {
        return Footnotes.REFERENCE + number + (use == 1 ? "" : "-" + use);
    }
}
