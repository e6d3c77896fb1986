package org.starpunk.note;

/** The beginning of a text, in one line. */
public final class Excerpt {

    private Excerpt() {}

    /** As many whole words as have room in so many characters; an ellipsis stands for the rest. */
    public static String of(String text, int maxLength) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= maxLength) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, maxLength));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
