package org.starpunk.word;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes spellings of a letter one: no case, no width, no accent, no vowel point. */
final class Folding {

    /**
     * Accents of every script, the vowel points of Hebrew and Arabic, and the dot of Hindi, which is often left out.
     * Elsewhere a mark is a letter, and so is the voicing mark of Japanese.
     */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\p{M}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}"
                    + "\\u093C]&&[^\\u3099\\u309A]]");

    /** What Unicode does not take apart, although people type it without its stroke, tail or dots. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry(0x0671, "\u0627"),
            Map.entry(0x0649, "\u064A"),
            Map.entry(0x06CC, "\u064A"),
            Map.entry(0x06A9, "\u0643"));

    /** By their code points: to work them out takes a microsecond each. Whoever fills one in twice fills in the same. */
    private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

    private Folding() {}

    /** A letter, or a mark by itself; of what is not seen, nothing is left. */
    static String fold(int code) {
        if (code >= KNOWN.length) {
            return fold(Character.toString(code));
        }
        String known = KNOWN[code];
        if (known == null) {
            known = fold(Character.toString(code));
            KNOWN[code] = known;
        }
        return known;
    }

    /** A letter of Japanese or Korean with what is written apart from it. */
    static String fold(String letter) {
        String bare = bare(letter);
        // By way of upper case, so that ß is ss, ı is i and a final sigma is like any other.
        String folded = bare(lower(lower(bare).toUpperCase(Locale.ROOT)));
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(code -> append(code, plain));
        return isComposed(plain) ? Normalizer.normalize(plain, NFC) : plain.toString();
    }

    /** Whether its parts are no letters of their own: a voiced kana, a syllable of Korean. */
    private static boolean isComposed(CharSequence letters) {
        return letters.length() > 1 && letters.charAt(0) >= 0x1100 && Sign.of(letters.charAt(0)) == Sign.UNSPACED;
    }

    private static void append(int code, StringBuilder plain) {
        int digit = Character.digit(code, 10);
        if (digit >= 0) {
            plain.append(digit);
        } else {
            String spelled = PLAIN.get(code);
            plain.append(spelled == null ? Character.toString(code) : spelled);
        }
    }

    private static String bare(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, NFKD)).replaceAll("");
    }

    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
