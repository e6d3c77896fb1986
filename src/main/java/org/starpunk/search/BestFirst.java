package org.starpunk.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what fits best first, by the same rule on every database: words in the name count most, and what is said often in
 * few words more than once in many. Of more than a few hundred notes only the newest are compared.
 */
final class BestFirst {

    /** Of those that have all words in their names, and of all. */
    static final int IN_TITLE = 100;

    static final int NEWEST = 200;

    /** So much of a note is looked at. */
    static final int BEGINNING = 4_000;

    private static final double TITLE = 2;

    /** In characters; the rule is that of BM25, without what is the same for all notes. */
    private static final double AVERAGE_LENGTH = 600;

    private static final double SATURATION = 1.2;
    private static final double LENGTH_COUNTS = 0.75;

    private BestFirst() {}

    /** Each note once. */
    static List<FoundEntry> sort(List<FoundEntry> found, SearchQuery query) {
        Set<Long> seen = new HashSet<>();
        List<FoundEntry> once =
                found.stream().filter(entry -> seen.add(entry.noteId())).toList();
        Map<FoundEntry, Double> scores =
                once.stream().collect(Collectors.toMap(Function.identity(), entry -> score(entry.words(), query)));
        Comparator<FoundEntry> best = Comparator.comparing(scores::get);
        return once.stream()
                .sorted(best.thenComparing(FoundEntry::place).reversed())
                .toList();
    }

    private static double score(String words, SearchQuery query) {
        double length = 1 - LENGTH_COUNTS + LENGTH_COUNTS * words.length() / AVERAGE_LENGTH;
        Stream<Double> scores = query.wanted().map(term -> {
            int often = count(term.inText(), words);
            double title = words.contains(term.inTitle().inText()) ? TITLE : 0;
            return title + often / (often + SATURATION * length);
        });
        return scores.mapToDouble(Double::doubleValue).sum();
    }

    private static int count(String part, String words) {
        int count = 0;
        for (int at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
