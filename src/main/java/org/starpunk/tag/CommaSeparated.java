package org.starpunk.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several texts as one. A text with a comma stands in quotation marks, and in those a quotation mark is two; marks that
 * do not go round a whole text are marks like any other.
 */
final class CommaSeparated {

    private final String text;
    private int position;

    private CommaSeparated(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        return new CommaSeparated(text).split();
    }

    static String join(List<String> parts) {
        return parts.stream()
                .map(part -> part.contains(",") || part.startsWith("\"") ? quote(part) : part)
                .collect(Collectors.joining(", "));
    }

    private static String quote(String part) {
        return '"' + part.replace("\"", "\"\"") + '"';
    }

    private List<String> split() {
        List<String> parts = new ArrayList<>();
        while (position <= text.length()) {
            parts.add(quoted().orElseGet(this::plain));
            position++;
        }
        return parts;
    }

    private String plain() {
        int comma = text.indexOf(',', position);
        String part = text.substring(position, comma < 0 ? text.length() : comma);
        position += part.length();
        return part;
    }

    /** Goes on only if there is such a part. */
    private Optional<String> quoted() {
        int at = afterSpaces(position);
        if (at == text.length() || text.charAt(at) != '"') {
            return Optional.empty();
        }
        StringBuilder part = new StringBuilder();
        int mark = text.indexOf('"', at + 1);
        while (mark >= 0 && text.startsWith("\"\"", mark)) {
            part.append(text, at + 1, mark + 1);
            at = mark + 1;
            mark = text.indexOf('"', at + 1);
        }
        int end = mark < 0 ? text.length() : afterSpaces(mark + 1);
        if (mark < 0 || end < text.length() && text.charAt(end) != ',') {
            return Optional.empty();
        }
        position = end;
        return Optional.of(part.append(text, at + 1, mark).toString());
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
