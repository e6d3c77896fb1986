package org.starpunk.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of uploads.
 *
 * @param maxSize the most bytes that a client may send at once, all files together
 */
public record MediaSettings(long maxSize) {

    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([KMG]?)");

    private static final Key<Long> MAX_SIZE = new Key<>("starpunk.media.max-size", MediaSettings::bytes);

    public static final List<Key<?>> KEYS = List.of(MAX_SIZE);

    public static MediaSettings from(Keys keys) {
        return new MediaSettings(keys.get(MAX_SIZE));
    }

    private static long bytes(KeyValue given) {
        String right = "a number of bytes, or of K, M or G of them, such as 100M";
        Matcher matcher = SIZE.matcher(given.required(right));
        if (!matcher.matches()) {
            throw given.malformed(right);
        }
        int shift =
                switch (matcher.group(2)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    default -> 0;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
