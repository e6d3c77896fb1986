package org.starpunk.note;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The places within a note that its own links lead to, such as footnotes. Their names get the note's slug in front, so
 * that many notes can stand on one page.
 */
final class Anchors {

    private Anchors() {}

    /**
     * @param permalink what links within the note were resolved against
     * @param isCut whether links may lead to what the page shows no more: then they lead to the whole note
     */
    static void prefix(Element page, String slug, String permalink, boolean isCut) {
        Map<String, String> names = new HashMap<>();
        for (Element place : page.select("[id], a[name]")) {
            String name = place.hasAttr("id") ? place.id() : place.attr("name");
            place.removeAttr("id").removeAttr("name");
            // The first of a name is where links lead; HTML allows no second, and no blanks.
            if (name.matches("\\S+") && names.putIfAbsent(name, slug + "." + name) == null) {
                place.id(names.get(name));
            }
        }
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith(permalink + "#")) {
                String fragment = href.substring(permalink.length() + 1);
                String name = names.getOrDefault(fragment, names.get(decoded(fragment)));
                if (name != null) {
                    link.attr("href", "#" + name);
                } else if (isCut && !fragment.isEmpty()) {
                    link.attr("href", permalink + "#" + slug + "." + fragment);
                }
            }
        }
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
