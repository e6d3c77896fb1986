package org.starpunk.micropub;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.starpunk.microformats.UnicodeText;

/** The parameters of a form or of a query string, in their order, strictly decoded. */
record FormParameters(List<Map.Entry<String, String>> pairs) {

    static final FormParameters NONE = new FormParameters(List.of());

    private static final int MAX_PAIRS = 1000;

    /** How many characters one may have become. */
    private static final int MAX_ESCAPED = 3;

    /** Every text is searched for every beginning of it. */
    private static final int MAX_FILTER = 200;

    /**
     * @param encoded {@code application/x-www-form-urlencoded}
     */
    static FormParameters parse(String encoded) {
        return parse(encoded, name -> true);
    }

    /** The parameters of one name alone: what else there is costs nothing before it is known who asks. */
    static FormParameters only(String name, String encoded) {
        return parse(
                encoded,
                raw -> raw.length() <= MAX_ESCAPED * name.length()
                        && decode(raw).equals(name));
    }

    private static FormParameters parse(String encoded, Predicate<String> wanted) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        String[] parts = encoded.split("&", MAX_PAIRS + 1);
        if (parts.length > MAX_PAIRS) {
            throw MicropubError.invalidRequest("There are more than " + MAX_PAIRS + " parameters.");
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!part.isEmpty() && wanted.test(name)) {
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(Map.entry(decode(name), decode(value)));
            }
        }
        return new FormParameters(List.copyOf(pairs));
    }

    /** The value of a parameter that comes once at most; a blank one is as if it were not there. */
    Optional<String> single(String name) {
        List<String> values = list(name);
        if (values.size() > 1) {
            throw MicropubError.invalidRequest("The parameter \"" + name + "\" comes more than once.");
        }
        return values.stream().findFirst();
    }

    /** The values of a parameter, in the order they came in. */
    List<String> all(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The texts of a list, with brackets after its name and without; blank ones are none. */
    List<String> list(String name) {
        return named(name).trees().values().stream()
                .flatMap(list -> list.values().values().stream())
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .toList();
    }

    /** What is said of each name, the brackets after it read. */
    Map<String, FormTree> trees() {
        Map<String, FormTree> trees = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs) {
            BracketName name = BracketName.parse(pair.getKey());
            trees.computeIfAbsent(name.property(), FormTree::new).add(name, pair.getValue());
        }
        return trees;
    }

    private FormParameters named(String name) {
        return new FormParameters(pairs.stream()
                .filter(pair -> pair.getKey().equals(name) || pair.getKey().startsWith(name + "["))
                .toList());
    }

    /** What the values of a list shall have in them; empty when it does not matter. */
    Optional<String> filter() {
        // Older clients send search.
        Optional<String> filter = single("filter").or(() -> single("search"));
        filter.filter(text -> text.length() > MAX_FILTER).ifPresent(text -> {
            throw MicropubError.invalidRequest("A filter has at most " + MAX_FILTER + " characters.");
        });
        return filter;
    }

    /** The value of a parameter that is a number from zero on. */
    int number(String name, int otherwise) {
        return single(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw MicropubError.invalidRequest(
                                "The parameter " + name + " is not a number from 0 to 999999999.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    /** The value of a parameter that is one of some words. */
    <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
        return single(name).map(text -> Words.find(text, choices)
                .orElseThrow(() -> MicropubError.invalidRequest(
                        "The parameter " + name + " is none of " + Words.of(choices) + ".")));
    }

    private static String decode(String encoded) {
        byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                boolean complete = i + 2 < source.length;
                int high = complete ? Character.digit(source[i + 1], 16) : -1;
                int low = complete ? Character.digit(source[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw MicropubError.invalidRequest("A percent sign is not followed by two hexadecimal digits.");
                }
                source[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                source[length++] = source[i] == '+' ? (byte) ' ' : source[i];
            }
        }
        String text = RequestBody.utf8(Arrays.copyOf(source, length));
        if (!UnicodeText.isStorable(text)) {
            throw MicropubError.invalidRequest("A parameter has the character U+0000.");
        }
        return UnicodeText.clean(text);
    }
}
