package org.starpunk.foreign;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a site makes the paths of its posts: text with words behind colons, as in {@code /:year/:month/:title/}. */
record PathTemplate(String text) {

    private static final Pattern WORD = Pattern.compile(":(\\w+)");

    /**
     * The path of a post; a word that says nothing leaves nothing.
     *
     * @param words what they mean, beside those of the date
     */
    String path(OffsetDateTime date, Map<String, String> words) {
        String path = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group(1), date, words)));
        return ("/" + path).replaceAll("/{2,}", "/");
    }

    private static String word(String name, OffsetDateTime date, Map<String, String> words) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "year" -> "%04d".formatted(date.getYear());
            case "short_year" -> "%02d".formatted(date.getYear() % 100);
            case "month" -> "%02d".formatted(date.getMonthValue());
            case "i_month" -> String.valueOf(date.getMonthValue());
            case "day" -> "%02d".formatted(date.getDayOfMonth());
            case "i_day" -> String.valueOf(date.getDayOfMonth());
            case "y_day", "yearday" -> "%03d".formatted(date.getDayOfYear());
            case "hour" -> "%02d".formatted(date.getHour());
            case "minute" -> "%02d".formatted(date.getMinute());
            case "second" -> "%02d".formatted(date.getSecond());
            default -> words.getOrDefault(name, "");
        };
    }
}
