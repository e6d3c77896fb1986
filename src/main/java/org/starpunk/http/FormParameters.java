package org.starpunk.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.starpunk.content.UnicodeText;
import org.starpunk.sentence.Sentence;

/** The parameters of a form or of a query string, in their order, strictly decoded. */
public record FormParameters(List<Map.Entry<String, String>> pairs) {

    public static final FormParameters NONE = new FormParameters(List.of());

    private static final int MAX_PAIRS = 1000;

    /** How many characters one may have become. */
    private static final int MAX_ESCAPED = 3;

    /**
     * @param encoded {@code application/x-www-form-urlencoded}
     */
    public static FormParameters parse(String encoded) {
        return parse(encoded, name -> true);
    }

    /** The parameters of one name alone: what else there is costs nothing before it is known who asks. */
    public static FormParameters only(String name, String encoded) {
        return parse(
                encoded,
                raw -> raw.length() <= MAX_ESCAPED * name.length()
                        && decode(raw).equals(name));
    }

    private static FormParameters parse(String encoded, Predicate<String> wanted) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        String[] parts = encoded.split("&", MAX_PAIRS + 1);
        if (parts.length > MAX_PAIRS) {
            throw OAuthError.invalidRequest(Sentence.of("http.tooManyParameters", MAX_PAIRS));
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
    public Optional<String> single(String name) {
        List<String> values = list(name);
        if (values.size() > 1) {
            throw OAuthError.invalidRequest(Sentence.of("http.parameterRepeated", name));
        }
        return values.stream().findFirst();
    }

    /** The values of a parameter, in the order they came in. */
    public List<String> all(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The texts of a list, with brackets after its name and without; blank ones are none. */
    public List<String> list(String name) {
        return named(name).trees().values().stream()
                .flatMap(field -> field.items().values().stream())
                .flatMap(FormParameters::oneText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What is said of each name, the brackets after it read. */
    public Map<String, FormTree> trees() {
        Map<String, FormTree> trees = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs) {
            BracketName name = BracketName.parse(pair.getKey());
            trees.computeIfAbsent(name.property(), FormTree::new).add(name, pair.getValue());
        }
        return trees;
    }

    private static Stream<String> oneText(FormTree item) {
        boolean isText = item.texts().size() == 1 && item.items().isEmpty();
        return isText ? item.texts().stream() : Stream.empty();
    }

    private FormParameters named(String name) {
        return new FormParameters(pairs.stream()
                .filter(pair -> pair.getKey().equals(name) || pair.getKey().startsWith(name + "["))
                .toList());
    }

    /** The value of a parameter that is a number from zero on. */
    public int number(String name, int otherwise) {
        return single(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw OAuthError.invalidRequest(Sentence.of("http.notANumber", name));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
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
                    throw OAuthError.invalidRequest(Sentence.of("http.percentSign"));
                }
                source[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                source[length++] = source[i] == '+' ? (byte) ' ' : source[i];
            }
        }
        String text = RequestBody.utf8(Arrays.copyOf(source, length));
        if (!UnicodeText.isStorable(text)) {
            throw OAuthError.invalidRequest(Sentence.of("http.nullCharacter"));
        }
        return UnicodeText.clean(text);
    }
}
