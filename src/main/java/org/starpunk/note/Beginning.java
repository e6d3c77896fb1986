package org.starpunk.note;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The beginning of a long content, for lists: as much as fits on a screen or two, for whoever wants more opens the note. */
final class Beginning {

    /** What is longer than this is not read to its end. */
    private static final int SOURCE = 8000;

    /** Of the words, and of the elements, each of which counts as much as a short word. */
    private static final int SHOWN = 2500;

    private static final int ELEMENT = 5;

    private Beginning() {}

    /** The beginning of a source, up to the end of a paragraph if there is one; the source itself when it is short. */
    static Content of(Content content) {
        String source = content.source();
        if (source.length() <= SOURCE) {
            return content;
        }
        String beginning = source.substring(0, SOURCE);
        int end = beginning.lastIndexOf("\n\n");
        end = end > 0 ? end : beginning.lastIndexOf(' ');
        int cut = end > 0 ? end : SOURCE - (Character.isHighSurrogate(beginning.charAt(SOURCE - 1)) ? 1 : 0);
        return content.withSource(beginning.substring(0, cut));
    }

    /** Takes away what comes after the beginning of a page; false when nothing does. */
    static boolean cut(Element page) {
        int left = SHOWN;
        for (Node node = next(page, page); node != null; node = next(node, page)) {
            left -= node instanceof TextNode text ? text.getWholeText().length() : ELEMENT;
            if (left < 0) {
                if (node instanceof TextNode text) {
                    shorten(text, text.getWholeText().length() + left);
                }
                return removeAfter(node, page) || node instanceof TextNode;
            }
        }
        return false;
    }

    private static void shorten(TextNode text, int length) {
        String words = text.getWholeText();
        int space = words.lastIndexOf(' ', length);
        text.text(words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, Math.max(0, space)))) + "…");
    }

    private static boolean removeAfter(Node last, Element page) {
        boolean removed = false;
        for (Node node = last; node != page; node = node.parent()) {
            Element parent = (Element) node.parent();
            // From the end: to take the first of many away moves all others.
            while (parent.childNode(parent.childNodeSize() - 1) != node) {
                parent.childNode(parent.childNodeSize() - 1).remove();
                removed = true;
            }
        }
        return removed;
    }

    /** In the order of the document; null after the last. */
    private static Node next(Node node, Element page) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != page && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == page ? null : at.nextSibling();
    }
}
