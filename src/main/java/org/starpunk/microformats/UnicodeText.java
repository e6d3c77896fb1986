package org.starpunk.microformats;

import java.util.regex.Pattern;

/** Texts of strangers, so that every database can keep and every page and feed can show them. */
public final class UnicodeText {

    /** Controls that no text needs, and code points that are no characters: XML allows neither, and browsers show boxes. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}&&[^\\t\\n\\r]]");

    private UnicodeText() {}

    /** Whether a text is Unicode that every database takes: no lone surrogate, and no U+0000, which PostgreSQL refuses. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(code -> code == 0 || Character.getType(code) == Character.SURROGATE);
    }

    /** The text without what nobody can see of it; tabs and line ends stay. */
    public static String clean(String text) {
        return UNWANTED.matcher(text).replaceAll("");
    }
}
