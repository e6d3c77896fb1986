package org.starpunk.metrics;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of measurements.
 *
 * @param token opens them; empty when nothing does
 */
public record MetricsSettings(Optional<String> token) {

    private static final Pattern SYNTAX = Pattern.compile("[!-~]{16,255}");

    private static final Key<Optional<String>> TOKEN = new Key<>("starpunk.metrics.token", MetricsSettings::read);

    public static final List<Key<?>> KEYS = List.of(TOKEN);

    public static MetricsSettings from(Keys keys) {
        return new MetricsSettings(keys.get(TOKEN));
    }

    private static Optional<String> read(KeyValue given) {
        Optional<String> token = given.value();
        if (token.filter(text -> !SYNTAX.matcher(text).matches()).isPresent()) {
            throw given.malformedSecret("16 to 255 visible ASCII characters");
        }
        return token;
    }

    /** Never the token: it must not show in a log. */
    @Override
    public String toString() {
        return "MetricsSettings[***]";
    }
}
