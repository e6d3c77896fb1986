package org.starpunk.entry;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How long a text takes to read. */
final class ReadingTime {

    private static final int WORDS = 230;

    /** Of scripts that put no blanks between words. */
    private static final int CHARACTERS = 450;

    /** As many characters as are read: a book goes on as it began. */
    private static final int READ = 20_000;

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.MYANMAR,
            UnicodeScript.THAI);

    private ReadingTime() {}

    /**
     * @param words of the text, or of its beginning
     * @param length of the whole in characters
     */
    static int minutes(String words, int length) {
        String read = words.substring(0, Math.min(words.length(), READ));
        double minutes = (double) words(read) / WORDS + (double) characters(read) / CHARACTERS;
        double part = read.isEmpty() ? 1 : Math.max(1, (double) length / read.length());
        return (int) Math.round(minutes * part);
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isLetter = Character.isLetterOrDigit(text.charAt(i)) && !isWithoutBlanks(text.charAt(i));
            boolean isBlank = Character.isWhitespace(text.charAt(i));
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || inWord && !isBlank;
        }
        return words;
    }

    private static long characters(String text) {
        return text.codePoints().filter(ReadingTime::isWithoutBlanks).count();
    }

    private static boolean isWithoutBlanks(int code) {
        return code > 0x0E00 && WITHOUT_BLANKS.contains(UnicodeScript.of(code));
    }
}
