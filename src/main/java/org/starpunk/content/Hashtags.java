package org.starpunk.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The {@code #words} in the text of a page: letters, digits and underscores of any script, with a letter among them. In
 * code, in a link and in a heading a hash is only a hash.
 */
final class Hashtags {

    private static final String NOWHERE = "a, code, h1, h2, h3, h4, h5, h6, kbd, pre, samp";

    /** No hash of a word, such as C#, or of an address begins one. */
    private static final String BOUNDARY = "(?<![\\p{L}\\p{M}\\p{N}_#\\uFF03/&=?@.-])";

    /** Joiners and the middle dot stand within words: Persian, Malayalam and Catalan have them. */
    private static final String WORD =
            "(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_\\u00B7\\u200C\\u200D]*[\\p{L}\\p{M}\\p{N}])?";

    private static final Pattern HASHTAG = Pattern.compile(BOUNDARY + "[#\\uFF03](" + WORD + ")");

    private Hashtags() {}

    /** Each spelling once, without its hash, in the order of the text. */
    static List<String> list(Element page) {
        return texts(page).stream()
                .flatMap(text -> HASHTAG.matcher(text.getWholeText()).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Makes links of those that lead somewhere. */
    static void link(Element page, HashtagLinks links) {
        texts(page).forEach(text -> link(text, links));
    }

    private static void link(TextNode text, HashtagLinks links) {
        String words = text.getWholeText();
        int rest = 0;
        for (Matcher hashtag = HASHTAG.matcher(words); hashtag.find(); ) {
            Optional<String> address = links.find(hashtag.group(1));
            if (address.isPresent()) {
                text.before(new TextNode(words.substring(rest, hashtag.start())));
                text.before(new Element("a").attr("href", address.get()).appendText(hashtag.group()));
                rest = hashtag.end();
            }
        }
        text.text(words.substring(rest));
    }

    private static List<TextNode> texts(Element page) {
        return page.nodeStream(TextNode.class)
                .filter(text -> text.parent().closest(NOWHERE) == null)
                .toList();
    }
}
