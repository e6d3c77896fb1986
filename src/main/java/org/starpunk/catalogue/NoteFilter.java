package org.starpunk.catalogue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteSelection;
import org.starpunk.note.NoteSelection.Dates;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Visibility;
import org.starpunk.search.SearchQuery;
import org.starpunk.view.Page;

/**
 * What the address of the list says: which notes it has, and where its page begins. What means nothing says nothing.
 *
 * @param q what they say; may be empty
 * @param tag as somebody spells it; may be empty
 */
record NoteFilter(
        String q,
        Optional<NoteStatus> status,
        Optional<Visibility> visibility,
        Optional<PostType> type,
        String tag,
        Optional<YearMonth> month,
        Optional<NoteCursor> after,
        Optional<NoteCursor> before) {

    private static final String VISIBILITY = Property.VISIBILITY.toString();

    /** @param parameters the value of each; empty when there is none */
    static NoteFilter of(UnaryOperator<String> parameters) {
        String q = parameters.apply("q").strip();
        Optional<NoteCursor> after = NoteCursor.parse(parameters.apply("after"));
        return new NoteFilter(
                q.substring(0, Math.min(q.length(), SearchQuery.MAX_LENGTH)),
                constant(parameters.apply("status"), NoteStatus.values()),
                constant(parameters.apply(VISIBILITY), Visibility.values()),
                constant(parameters.apply("type"), PostType.values()),
                parameters.apply("tag").strip(),
                month(parameters.apply("month")),
                after,
                after.isPresent() ? Optional.empty() : NoteCursor.parse(parameters.apply("before")));
    }

    private static <T extends Enum<T>> Optional<T> constant(String word, T[] values) {
        return Stream.of(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(month -> month.getYear() >= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As addresses write a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leaves notes out, but for those that other words say. */
    boolean isNarrow() {
        return !equals(new NoteFilter(
                q, Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), after, before));
    }

    boolean isEmpty() {
        return q.isEmpty() && !isNarrow();
    }

    /** Without its tag, which has yet to be found. */
    NoteSelection selection(ZoneId zone) {
        NoteSelection selection = new NoteSelection(type, status, visibility, after, before);
        return month.map(wanted -> selection.within(new Dates(start(wanted, zone), start(wanted.plusMonths(1), zone))))
                .orElse(selection);
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    NoteFilter from(Optional<NoteCursor> afterPlace, Optional<NoteCursor> beforePlace) {
        return new NoteFilter(q, status, visibility, type, tag, month, afterPlace, beforePlace);
    }

    /** What it says, by the names of the fields; what says nothing is left out. */
    Map<String, String> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", q);
        said.put("status", status.map(NoteFilter::word).orElse(""));
        said.put(VISIBILITY, visibility.map(NoteFilter::word).orElse(""));
        said.put("type", type.map(NoteFilter::word).orElse(""));
        said.put("tag", tag);
        said.put("month", month.map(YearMonth::toString).orElse(""));
        said.put("after", after.map(NoteCursor::toString).orElse(""));
        said.put("before", before.map(NoteCursor::toString).orElse(""));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** The address of the list, with some more to say. */
    String address(Map<String, String> more) {
        Map<String, String> said = parameters();
        said.putAll(more);
        return said.isEmpty()
                ? "/admin/notes"
                : said.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + Page.encode(pair.getValue()))
                        .collect(Collectors.joining("&", "/admin/notes?", ""));
    }
}
