package org.starpunk.configuration;

import java.util.Optional;
import java.util.function.Function;

/**
 * A key, and where its value comes from.
 *
 * @param source gives the value of a key; empty when it is not set
 */
record Entry(String key, Function<String, Optional<String>> source) {

    /** Empty when it is not set, or set to nothing. */
    Optional<String> value() {
        return source.apply(key).filter(value -> !value.isEmpty());
    }

    String required(String right) {
        return value().orElseThrow(() -> new ConfigurationException(key, "", right));
    }

    ConfigurationException malformed(String right) {
        return new ConfigurationException(key, value().orElse(""), right);
    }

    ConfigurationException malformedSecret(String right) {
        return new ConfigurationException(key, "(hidden)", right);
    }
}
