package org.starpunk.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which notes got or lost which tag: so it can be undone, and a note that had the tag before keeps it.
 *
 * @param notes their ids, by the id of the tag
 */
public record TagPairs(Map<Long, List<Long>> notes) {

    private static final Pattern FORM = Pattern.compile("(?:\\d{1,18}(?:-\\d{1,18})+(?:\\.(?!$)|$))+");

    /** How many notes were changed, whatever of them. */
    public int count() {
        return (int) ids().distinct().count();
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    Stream<Long> ids() {
        return notes.values().stream().flatMap(List::stream);
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<TagPairs> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        Map<Long, List<Long>> notes = new TreeMap<>();
        for (String part : text.split("\\.")) {
            List<Long> ids = Stream.of(part.split("-")).map(Long::valueOf).toList();
            notes.put(ids.get(0), ids.subList(1, ids.size()));
        }
        return Optional.of(new TagPairs(notes));
    }

    /** A tag and its notes, and the next tag; it needs no encoding in a URL. */
    @Override
    public String toString() {
        return notes.entrySet().stream()
                .map(pair -> Stream.concat(Stream.of(pair.getKey()), pair.getValue().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining("."));
    }
}
