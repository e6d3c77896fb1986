package org.starpunk.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The boxes in front of the tasks of a list in Markdown, ticked or not; the words of a task name its box. */
final class Tasks {

    static final String BOX = "input";

    private Tasks() {}

    /** Drops every box that is none of a task, and gives the others their words. */
    static void label(Element page) {
        for (Element box : page.select(BOX)) {
            if (box.attr("type").equals("checkbox") && box.parent().is("li") && isFirst(box)) {
                box.parent().addClass("task");
                Element next = box.nextElementSibling();
                if (next != null && next.is("p") && next.previousElementSibling() == box && !hasWordsBehind(box)) {
                    next.prependChild(new TextNode(" ")).prependChild(box);
                }
                wrap(box);
            } else {
                box.remove();
            }
        }
    }

    private static boolean isFirst(Element box) {
        return box.previousElementSibling() == null
                && (!(box.previousSibling() instanceof TextNode text) || text.isBlank());
    }

    private static boolean hasWordsBehind(Element box) {
        return box.nextSibling() instanceof TextNode text && !text.isBlank();
    }

    private static void wrap(Element box) {
        List<Node> words = new ArrayList<>();
        for (Node next = box; next != null && !isBlock(next); next = next.nextSibling()) {
            words.add(next);
        }
        Element label = new Element("label");
        box.before(label);
        words.forEach(label::appendChild);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && element.isBlock();
    }
}
