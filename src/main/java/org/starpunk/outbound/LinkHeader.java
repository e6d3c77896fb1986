package org.starpunk.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The header {@code Link} (RFC 8288), as lenient as strangers need it. */
final class LinkHeader {

    private LinkHeader() {}

    /** Where the links of a relation lead, as they are written, in their order; links of other pages do not count. */
    static List<String> targets(List<String> headers, String relation) {
        return headers.stream()
                .flatMap(header -> split(header, ',').stream())
                .map(link -> split(link, ';'))
                .filter(parts -> parts.get(0).startsWith("<") && parts.get(0).endsWith(">"))
                .filter(parts -> values(parts, "anchor").findAny().isEmpty())
                // Of several the first one counts.
                .filter(parts -> values(parts, "rel")
                        .limit(1)
                        .flatMap(relations -> Stream.of(relations.split("\\s+")))
                        .anyMatch(relation::equalsIgnoreCase))
                .map(parts ->
                        parts.get(0).substring(1, parts.get(0).length() - 1).strip())
                .toList();
    }

    private static Stream<String> values(List<String> parts, String name) {
        return parts.stream()
                .skip(1)
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                .map(pair -> pair[1].strip().replace("\"", "").strip());
    }

    /** The parts between separators that stand neither within a URL nor within quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        char open = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (open != 0) {
                open = at == open ? 0 : open;
            } else if (at == '<' || at == '"') {
                open = at == '<' ? '>' : '"';
            } else if (at == separator) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
