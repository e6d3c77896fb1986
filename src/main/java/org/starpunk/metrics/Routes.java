package org.starpunk.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which template a path belongs to, so that there are as many figures as templates, whatever strangers ask for. It looks
 * at each segment of a path once: a page that is ready costs little more than this.
 */
final class Routes {

    /** Of what belongs nowhere. */
    static final String NONE = "(none)";

    /** A variable may have a pattern, {@code {year: [0-9]{4}}}, which does not matter here. */
    private static final Pattern PATTERN = Pattern.compile("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    private final Segment root = new Segment();

    Routes(Collection<String> templates) {
        templates.forEach(this::add);
    }

    private void add(String template) {
        List<String> texts = Stream.of(
                        PATTERN.matcher(template).replaceAll("{$1}").split("/"))
                .filter(text -> !text.isEmpty())
                .toList();
        Segment segment = root;
        for (String text : texts) {
            segment = segment.next(text);
        }
        segment.route = "/" + String.join("/", texts);
    }

    String of(String path) {
        Segment segment = path.startsWith("/") ? root : null;
        int start = 1;
        while (segment != null && start < path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            segment = end == start ? segment : segment.find(path.substring(start, end));
            start = end + 1;
        }
        return segment == null || segment.route == null ? NONE : segment.route;
    }

    /** What may follow a path up to here: first by its name, then by a part of it, then whatever it is. */
    private static final class Segment {

        private final Map<String, Segment> named = new HashMap<>();
        private final List<Partly> partly = new ArrayList<>();
        private Segment any;
        private String route;

        private record Partly(String prefix, String suffix, Segment segment) {

            boolean matches(String text) {
                return text.length() >= prefix.length() + suffix.length()
                        && text.startsWith(prefix)
                        && text.endsWith(suffix);
            }
        }

        Segment next(String text) {
            if (!VARIABLE.matcher(text).find()) {
                return named.computeIfAbsent(text, name -> new Segment());
            }
            String prefix = text.substring(0, text.indexOf('{'));
            String suffix = text.substring(text.lastIndexOf('}') + 1);
            if (prefix.isEmpty() && suffix.isEmpty()) {
                any = any == null ? new Segment() : any;
                return any;
            }
            Partly part = new Partly(prefix, suffix, new Segment());
            partly.add(part);
            return part.segment();
        }

        Segment find(String text) {
            Segment found = named.get(text);
            if (found != null) {
                return found;
            }
            for (Partly part : partly) {
                if (part.matches(text)) {
                    return part.segment();
                }
            }
            return any;
        }
    }
}
