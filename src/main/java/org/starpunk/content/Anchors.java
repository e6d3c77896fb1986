package org.starpunk.content;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The places within a note that its own links lead to, such as footnotes. Their names get the note's slug in front, so
 * that many notes can stand on one page; the links lead to them on the note's own page, from lists and feeds too, which
 * may have neither the place nor its name.
 */
final class Anchors {

    /** What browsers look for in a text is no name. */
    private static final String TEXT_FRAGMENT = ":~:";

    private Anchors() {}

    /**
     * @param permalink what links within the note were resolved against
     */
    static void prefix(Element page, String slug, String permalink) {
        Set<String> names = new HashSet<>();
        for (Element place : page.select("[id], a[name]")) {
            String name = place.hasAttr("id") ? place.id() : place.attr("name");
            place.removeAttr("id").removeAttr("name");
            // The first of a name is where links lead; HTML allows no second, and no blanks.
            if (name.matches("\\S+") && names.add(name)) {
                place.id(slug + "." + name);
            }
        }
        String inNote = permalink + "#";
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.length() > inNote.length()
                    && href.startsWith(inNote)
                    && !href.startsWith(inNote + TEXT_FRAGMENT)) {
                link.attr("href", inNote + slug + "." + href.substring(inNote.length()));
            }
        }
    }
}
