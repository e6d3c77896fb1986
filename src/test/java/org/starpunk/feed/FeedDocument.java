package org.starpunk.feed;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.starpunk.microformats.Mf2Json;

/**
 * A feed as somebody got it.
 *
 * @param self where from
 */
record FeedDocument(String self, String text) {

    private static final String URL_ATTRIBUTES = "href src poster cite srcset";

    /** The texts of the elements or attributes on a path, whose steps are local names. */
    List<String> xml(String path) {
        return FeedFixture.texts(FeedFixture.parse(text.getBytes(StandardCharsets.UTF_8)), path);
    }

    boolean has(String path, Predicate<String> value) {
        return xml(path).stream().allMatch(value);
    }

    /** Whether there is something on the path in each of some elements, as often as its minimum and its maximum say. */
    boolean each(String elements, String path, int least, int most) {
        return xml(elements + "[count(./" + path + ")<" + least + " or count(./" + path + ")>" + most + "]")
                .isEmpty();
    }

    boolean distinct(String path) {
        List<String> all = xml(path);
        return new HashSet<>(all).size() == all.size();
    }

    /** Whether no element on the path has another name than these. */
    boolean names(String path, String... known) {
        String others = Stream.of(known)
                .map(name -> "[name()!='" + name + "']")
                .collect(Collectors.joining("", path + "/*", ""));
        return xml(others).isEmpty();
    }

    JsonObject json() {
        return Mf2Json.read(text);
    }

    List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    boolean eachItem(Predicate<JsonObject> item) {
        return items().stream().allMatch(item);
    }

    static boolean isText(String value) {
        return !value.isBlank();
    }

    static boolean isUrl(String value) {
        return value.matches("https?://[^\\s/]+/\\S*") && URI.create(value).isAbsolute();
    }

    static boolean isMediaType(String value) {
        return value.matches("[a-z]+/[a-z0-9.+-]+");
    }

    static boolean isLength(String value) {
        return value.matches("\\d+");
    }

    static boolean isLanguage(String value) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(value)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** RFC 3339, which wants seconds. */
    static boolean isDate(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*") && isDate(value, OffsetDateTime::parse);
    }

    /** RFC 822, with the day of the week that the day has. */
    static boolean isMailDate(String value) {
        return isDate(value, DateTimeFormatter.RFC_1123_DATE_TIME::parse);
    }

    private static boolean isDate(String value, Consumer<String> reader) {
        try {
            reader.accept(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether HTML says something, runs nothing, and needs no page around it to be understood. */
    static boolean isHtml(String value) {
        return isText(value)
                && Jsoup.parseBodyFragment(value).select("*").stream().allMatch(FeedDocument::isSafe);
    }

    private static boolean isSafe(Element element) {
        return !List.of("script", "style", "iframe", "object", "embed", "form").contains(element.normalName())
                && element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style"))
                && element.attributes().asList().stream()
                        .filter(attribute -> List.of(URL_ATTRIBUTES.split(" ")).contains(attribute.getKey()))
                        .flatMap(attribute -> Stream.of(attribute.getValue().split(", ")))
                        .allMatch(url -> url.matches("(?s)(https?://|mailto:|geo:|tel:|#).*"));
    }
}
