package org.starpunk.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.content.UnicodeText;
import org.starpunk.note.PostType;
import org.starpunk.tag.Tag;

/**
 * What the address of a search says; a field of its form that was left empty says nothing.
 *
 * @param tag as somebody spells it
 * @param before where the page begins; empty on the first
 */
public record SearchRequest(
        String q,
        Optional<String> tag,
        Optional<String> type,
        Optional<String> year,
        SearchOrder order,
        Optional<String> before) {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    /**
     * Without what nobody can see of it: no database has to keep it, and no page to repeat it.
     *
     * @param parameters the first value of each, or null
     */
    public static SearchRequest of(UnaryOperator<String> parameters) {
        return new SearchRequest(
                value(parameters, "q").orElse(""),
                value(parameters, "tag"),
                value(parameters, "type"),
                value(parameters, "year"),
                value(parameters, "order").filter("best"::equals).isPresent() ? SearchOrder.BEST : SearchOrder.NEWEST,
                value(parameters, "before"));
    }

    private static Optional<String> value(UnaryOperator<String> parameters, String name) {
        return Optional.ofNullable(parameters.apply(name))
                .map(UnicodeText::clean)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The first page of the same, newest first. */
    public SearchRequest newest() {
        return new SearchRequest(q, tag, type, year, SearchOrder.NEWEST, Optional.empty());
    }

    /** Whether all of it was UTF-8: what is not is read as this character. */
    public boolean isReadable() {
        return Stream.of(Optional.of(q), tag, type, year, before)
                .flatMap(Optional::stream)
                .noneMatch(text -> text.indexOf('\uFFFD') >= 0);
    }

    public boolean isTooLong() {
        return q.length() > SearchQuery.MAX_LENGTH;
    }

    /** Empty when it narrows the search to nothing. */
    Optional<SearchFilter> filter(Function<String, Optional<Tag>> tags, ZoneId zone) {
        Optional<Tag> foundTag = tag.flatMap(tags).map(Tag::target);
        Optional<PostType> foundType = type.flatMap(SearchRequest::type);
        Optional<Year> foundYear = year.filter(YEAR.asMatchPredicate()).map(Year::parse);
        boolean isComplete = foundTag.isPresent() == tag.isPresent()
                && foundType.isPresent() == type.isPresent()
                && foundYear.isPresent() == year.isPresent();
        return Optional.of(new SearchFilter(foundTag, foundType, foundYear, zone))
                .filter(any -> isComplete);
    }

    private static Optional<PostType> type(String word) {
        return Stream.of(PostType.values())
                .filter(type -> type.name().equalsIgnoreCase(word))
                .findFirst();
    }

    public SearchQuery query() {
        return SearchQuery.of(q);
    }

    public boolean isBestFirst() {
        return order == SearchOrder.BEST;
    }

    /** The query of the address of its first page. */
    public String address() {
        return from(Optional.empty());
    }

    /** The same from another place on. */
    public String from(Optional<String> place) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", q);
        tag.ifPresent(text -> said.put("tag", text));
        type.ifPresent(text -> said.put("type", text));
        year.ifPresent(text -> said.put("year", text));
        if (isBestFirst()) {
            said.put("order", "best");
        }
        place.ifPresent(text -> said.put("before", text));
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
