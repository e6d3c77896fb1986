package org.starpunk.content;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** The headings of a note as a part of the outline of its page, whose own heading stands above them. */
public final class Headings {

    private static final int FIRST = 2;
    private static final int LAST = 6;

    private Headings() {}

    /** Moves them below the page's heading, each as deep as it was among the others, without gaps. */
    static void outline(Element page) {
        Deque<Integer> above = new ArrayDeque<>();
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            while (!above.isEmpty() && above.peek() >= level) {
                above.pop();
            }
            heading.tagName("h" + Math.min(LAST, FIRST + above.size()));
            above.push(level);
        }
    }

    /** The same content one level deeper: below the title of a note in a list. */
    public static String deeper(String html) {
        String deeper = html;
        for (int level = LAST - 1; level >= FIRST; level--) {
            // No attribute has "<" in it: the HTML was written by our renderer.
            deeper = deeper.replaceAll("(</?h)" + level + "(?=[ >])", "$1" + (level + 1));
        }
        return deeper;
    }
}
