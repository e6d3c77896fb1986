package org.starpunk.http;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a header says, without what means nothing: it is ignored, as RFC 9110 has it, where libraries would refuse it. */
final class RequestHeaders {

    // Possessive all over: a hostile value of 8 KiB takes one pass, and none of the stack.
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String PARAMETERS = "(?:\\s*+;\\s*+(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))?+)*+";
    private static final Pattern MEDIA_RANGE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);
    private static final Pattern PLAIN_RANGE = Pattern.compile(TOKEN + PARAMETERS);
    private static final Pattern WEIGHT = Pattern.compile(";\\s*+[qQ]\\s*+=\\s*+([^;]*+)");
    private static final Pattern WEIGHT_VALUE = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final String BYTE_RANGE = "(?:\\d++-\\d*+|-\\d++)";
    private static final Pattern BYTE_RANGES =
            Pattern.compile("bytes\\s*+=\\s*+" + BYTE_RANGE + "(?:\\s*+,\\s*+" + BYTE_RANGE + ")*+");

    private static final Map<String, UnaryOperator<String>> READERS = Map.of(
            "accept", value -> weighted(value, MEDIA_RANGE),
            "accept-charset", value -> weighted(value, PLAIN_RANGE),
            "accept-language", value -> weighted(value, PLAIN_RANGE),
            "if-match", RequestHeaders::matchingSome,
            "if-none-match", value -> matching(value, EntityTags.LIST),
            "if-modified-since", RequestHeaders::date,
            "if-unmodified-since", RequestHeaders::date,
            "range", value -> matching(value, BYTE_RANGES));

    private RequestHeaders() {}

    /** The names, in lower case, of those that are read here. */
    static Iterable<String> names() {
        return READERS.keySet();
    }

    /** What is left of a value; empty when nothing is. */
    static Optional<String> read(String name, String value) {
        return Optional.ofNullable(READERS.get(name).apply(value.strip())).filter(left -> !left.isEmpty());
    }

    /** Whether it is the type of a body; a POST with another one is as if it had none. */
    static boolean isMediaType(String value) {
        return MEDIA_RANGE.matcher(value.strip()).matches();
    }

    private static String matching(String value, Pattern pattern) {
        return pattern.matcher(value).matches() ? value : null;
    }

    /** Any representation that there is does; JAX-RS would say so of none that has a weak tag (RFC 9110 13.1.1). */
    private static String matchingSome(String value) {
        return value.equals(EntityTags.ANY) ? null : matching(value, EntityTags.LIST);
    }

    private static String date(String value) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(value);
            return value;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String weighted(String value, Pattern element) {
        List<String> sent = elements(value);
        List<String> read = sent.stream()
                .map(RequestHeaders::withoutBrokenWeight)
                .filter(range -> element.matcher(range).matches())
                .toList();
        return read.equals(sent) && !sent.isEmpty() ? value : String.join(", ", read);
    }

    /** What commas outside of quotes part, in one pass: a header may have hundreds of them. */
    private static List<String> elements(String value) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"') {
                quoted = !quoted;
            } else if (value.charAt(i) == ',' && !quoted) {
                elements.add(value.substring(start, i).strip());
                start = i + 1;
            }
        }
        elements.add(value.substring(start).strip());
        return elements;
    }

    private static String withoutBrokenWeight(String range) {
        return WEIGHT.matcher(range)
                .replaceAll(
                        weight -> WEIGHT_VALUE.matcher(weight.group(1).strip()).matches()
                                ? ";q=" + weight.group(1).strip()
                                : "")
                .strip();
    }
}
