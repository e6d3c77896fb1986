package org.starpunk.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The words of a page as somebody would read them aloud. The number of a footnote, which stands at a word as if it were
 * its end, is none of them, and neither is the arrow that leads back from one.
 */
final class SpokenWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private SpokenWords() {}

    /**
     * @param text all that the page says
     * @param address of the page, as its links within itself have it
     */
    static String of(Element page, String text, String address) {
        List<Element> marks = marks(page, address);
        if (marks.isEmpty()) {
            return text;
        }
        Element copy = page.clone();
        marks(copy, address).forEach(Element::remove);
        return copy.text();
    }

    private static List<Element> marks(Element page, String address) {
        return page.select("a[href]").stream()
                .filter(link -> link.attr("href").startsWith(address + "#"))
                .filter(link -> isReference(link) || !isSaid(link.text()))
                .map(link -> isReference(link) ? link.parent() : link)
                .toList();
    }

    /** Markdown's of this server, and those of most others, say nothing else up there but commas. */
    private static boolean isReference(Element link) {
        Element parent = link.parent();
        return parent != null && parent.nameIs("sup") && parent.childrenSize() == 1 && !isSaid(parent.ownText());
    }

    private static boolean isSaid(String text) {
        return WORD.matcher(text).find();
    }
}
