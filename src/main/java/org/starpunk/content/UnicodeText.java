package org.starpunk.content;

import java.util.function.IntPredicate;

/** Texts of strangers, so that every database can keep and every page and feed can show them. */
public final class UnicodeText {

    private UnicodeText() {}

    /** Whether a text is Unicode that every database takes: no lone surrogate, and no U+0000, which PostgreSQL refuses. */
    public static boolean isStorable(String text) {
        return !hasAny(text, code -> code == 0 || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    }

    /** The text without what nobody can see of it; tabs and line ends stay. */
    public static String clean(String text) {
        if (!hasAny(text, UnicodeText::isUnwanted)) {
            return text;
        }
        return text.codePoints()
                .filter(code -> !isUnwanted(code))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A loop: strangers send megabytes. */
    private static boolean hasAny(String text, IntPredicate kind) {
        int code;
        for (int at = 0; at < text.length(); at += Character.charCount(code)) {
            code = text.codePointAt(at);
            if (kind.test(code)) {
                return true;
            }
        }
        return false;
    }

    /** Controls that no text needs, and code points that are no characters: XML allows neither, and browsers show boxes. */
    private static boolean isUnwanted(int code) {
        return Character.isISOControl(code) && code != '\t' && code != '\n' && code != '\r'
                || (code & 0xFFFE) == 0xFFFE
                || code >= 0xFDD0 && code <= 0xFDEF;
    }
}
