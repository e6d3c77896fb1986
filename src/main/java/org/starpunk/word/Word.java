package org.starpunk.word;

/**
 * A word of a text, or of a script without spaces two neighbouring characters: every word of such a script is a row of
 * those.
 *
 * @param token the word as it is compared: folded, letters and digits alone
 * @param start where it begins in the text
 * @param end where it has ended
 * @param last whether it is the last character of a run without spaces, which has no neighbour
 */
public record Word(String token, int start, int end, boolean last) {

    /** Whether it is a row of characters that no spaces part. */
    public boolean isUnspaced() {
        return Sign.of(token.codePointAt(0)) == Sign.UNSPACED;
    }

    /** Where its first character ends in the text. */
    public int firstEnd(String text) {
        return text.offsetByCodePoints(start, 1);
    }
}
