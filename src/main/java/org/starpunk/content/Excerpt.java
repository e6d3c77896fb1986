package org.starpunk.content;

/** The beginning of a text, in one line. */
public final class Excerpt {

    /** Of so many characters for each that is shown: a book's worth of blanks is not a beginning. */
    private static final int MOST_READ = 10;

    private Excerpt() {}

    /** As many whole words as have room in so many characters; an ellipsis stands for the rest. */
    public static String of(String text, int maxLength) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_READ * maxLength));
        String line = beginning.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= maxLength) {
            return beginning.length() < text.length() ? line + "…" : line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, maxLength));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
