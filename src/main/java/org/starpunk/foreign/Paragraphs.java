package org.starpunk.foreign;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML whose paragraphs are blank lines, as WordPress kept it for many years, and made elements of only on the page. */
final class Paragraphs {

    private static final Pattern HAS_THEM = Pattern.compile("(?i)<p[\\s>]|<!-- wp:");

    private static final Pattern BLOCK = Pattern.compile(
            "(?is)^<(?:address|article|aside|blockquote|details|div|dl|figure|figcaption|footer|form|h[1-6]|header|hr"
                    + "|iframe|main|nav|ol|pre|section|table|ul)\\b.*");

    private static final Pattern PREFORMATTED = Pattern.compile("(?i)<pre\\b");

    private Paragraphs() {}

    /** The same with elements; what has some already stays as it is. */
    static String html(String source) {
        if (HAS_THEM.matcher(source).find() || PREFORMATTED.matcher(source).find() || source.isBlank()) {
            return source;
        }
        return Arrays.stream(source.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                .map(String::strip)
                .map(part -> BLOCK.matcher(part).matches() ? part : "<p>" + part.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
