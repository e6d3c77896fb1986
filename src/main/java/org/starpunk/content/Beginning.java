package org.starpunk.content;

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

    /** Whether a content is too long to be read to its end. */
    static boolean isPart(Content content) {
        return content.source().length() > SOURCE;
    }

    /** The beginning of a source, up to the end of a paragraph if one ends late enough; the source itself when it is short. */
    static Content of(Content content) {
        if (!isPart(content)) {
            return content;
        }
        String source = content.source();
        int paragraph = Math.max(source.lastIndexOf("\n\n", SOURCE), source.lastIndexOf("\r\n\r\n", SOURCE));
        String beginning = source.substring(0, paragraph > SOURCE / 2 ? paragraph : end(source, SOURCE));
        return content.withSource(
                content.format() == ContentFormat.MARKDOWN
                        ? LinkDefinitions.neededBy(beginning, source, SOURCE) + beginning
                        : beginning);
    }

    /** The end of the last word that has room; of a text without blanks, such as one in Chinese, the last character. */
    private static int end(String text, int most) {
        for (int at = most; at > most / 2; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** Whether a page has more than its beginning. */
    static boolean isLong(Element page) {
        int left = SHOWN;
        for (Node node = next(page, page); node != null && left >= 0; node = next(node, page)) {
            left -= weight(node);
        }
        return left < 0;
    }

    /** Takes away what comes after the beginning of a page; false when nothing does. */
    static boolean cut(Element page) {
        int left = SHOWN;
        for (Node node = next(page, page); node != null; node = next(node, page)) {
            left -= weight(node);
            if (left < 0) {
                boolean removed = removeAfter(node, page);
                if (node instanceof TextNode text && !text.isBlank()) {
                    String words = text.getWholeText();
                    text.text(words.substring(0, end(words, words.length() + left)) + "…");
                    return true;
                }
                remove(node, page);
                return removed || node instanceof Element;
            }
        }
        return false;
    }

    private static int weight(Node node) {
        return node instanceof TextNode text ? text.getWholeText().length() : ELEMENT;
    }

    /** With what it leaves empty: a list without an item, a link without a word. */
    private static void remove(Node node, Element page) {
        Element parent = (Element) node.parent();
        node.remove();
        if (parent != page && parent.childrenSize() == 0 && !parent.hasText()) {
            remove(parent, page);
        }
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
