package org.starpunk.word;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a folded character does among its neighbours. */
enum Sign {
    /** A letter, a digit or a mark: part of a word. */
    LETTER,
    /** A letter of a script that puts no spaces between words, or a symbol such as an emoji. */
    UNSPACED,
    /** A hyphen or an apostrophe: joins two letters. */
    JOINER,
    /** Not seen: as if it were not there. */
    IGNORED,
    /** Everything else ends a word. */
    SEPARATOR;

    /** Korean has spaces, but its words grow endings without one. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TAI_VIET,
            UnicodeScript.JAVANESE,
            UnicodeScript.BALINESE);

    private static final int LONG_VOWEL = 0x30FC;
    private static final int TATWEEL = 0x0640;
    private static final int FIRST_SYMBOL = 0x2190;

    /** Hyphens, apostrophes, the Catalan dot, and those of Hebrew. */
    private static final String JOINERS = "-'\u2010\u2011\u2018\u2019\u00B7\u05BE\u05F3\u05F4";

    /** By their code points. */
    private static final Sign[] KNOWN = new Sign[Character.MAX_VALUE + 1];

    static Sign of(int code) {
        if (code >= KNOWN.length) {
            return find(code);
        }
        Sign known = KNOWN[code];
        if (known == null) {
            known = find(code);
            KNOWN[code] = known;
        }
        return known;
    }

    private static Sign find(int code) {
        if (code < 0x80) {
            return Character.isLetterOrDigit(code) ? LETTER : code == '-' || code == '\'' ? JOINER : SEPARATOR;
        }
        if (JOINERS.indexOf(code) >= 0) {
            return JOINER;
        }
        int type = Character.getType(code);
        if (type == Character.FORMAT || code == TATWEEL) {
            return IGNORED;
        }
        if (type == Character.OTHER_SYMBOL) {
            return code >= FIRST_SYMBOL ? UNSPACED : SEPARATOR;
        }
        if (!Character.isLetterOrDigit(code) && !isMark(code) && type != Character.LETTER_NUMBER) {
            return SEPARATOR;
        }
        return code == LONG_VOWEL || WITHOUT_SPACES.contains(UnicodeScript.of(code)) ? UNSPACED : LETTER;
    }

    static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
