package org.starpunk.content;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * The addresses that stand bare in a text. Each ends where its author ended it: before quotes, dashes and other marks
 * that no address has, and before a script that puts no blanks between words.
 */
final class Addresses {

    private static final LinkExtractor LINKS =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    /** Beyond ASCII an address has letters and digits alone, and none of those that East Asia prints at full width. */
    private static final Pattern NEVER = Pattern.compile("[[^\\p{ASCII}\\p{L}\\p{M}\\p{Nd}]\\uFF00-\\uFFEF]");

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.MYANMAR,
            UnicodeScript.THAI);

    private Addresses() {}

    /**
     * Where an address stands in a text.
     *
     * @param end the index behind it
     */
    record Span(int begin, int end) {}

    /** All of them, in their order; only those with a scheme that may become a link. */
    static List<Span> in(String text) {
        String bounded = NEVER.matcher(text).replaceAll(never -> " ".repeat(never.end() - never.start()));
        List<Span> spans = new ArrayList<>();
        for (LinkSpan link : LINKS.extractLinks(bounded)) {
            String address = bounded.substring(link.getBeginIndex(), link.getEndIndex());
            if (HtmlSanitizer.isLinkable(address)) {
                spans.add(new Span(link.getBeginIndex(), link.getBeginIndex() + length(address)));
            }
        }
        return spans;
    }

    /** How many characters of a text are the address with which it begins; empty when it begins with none. */
    static Optional<Integer> lengthAtStart(String text) {
        return in(text).stream().findFirst().filter(span -> span.begin() == 0).map(Span::end);
    }

    private static int length(String address) {
        int end = endOfScript(address);
        if (end == address.length()) {
            return end;
        }
        // A comma or a bracket at the new end is none of the address's, either.
        Iterator<LinkSpan> shorter =
                LINKS.extractLinks(address.substring(0, end)).iterator();
        return shorter.hasNext() ? shorter.next().getEndIndex() : end;
    }

    /** In a host or deep in a path such a script may begin after a mark; after the address itself it goes on with the text. */
    private static int endOfScript(String address) {
        int host = address.indexOf("://") + 3;
        int root = address.indexOf('/', host);
        int before = '/';
        for (int i = host; i < address.length(); i += Character.charCount(before)) {
            int code = address.codePointAt(i);
            boolean begins = i - 1 != root && "/=.".indexOf(before) >= 0;
            if (isWithoutBlanks(code) && !isWithoutBlanks(before) && !begins) {
                return i;
            }
            before = code;
        }
        return address.length();
    }

    private static boolean isWithoutBlanks(int code) {
        return WITHOUT_BLANKS.contains(UnicodeScript.of(code));
    }
}
