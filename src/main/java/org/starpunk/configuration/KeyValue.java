package org.starpunk.configuration;

import java.util.Optional;
import java.util.function.Function;

/** What a key is set to, and how a value that will not do is told of. */
public final class KeyValue {

    private final String key;
    private final Function<String, Optional<String>> source;

    /** @param source gives the value of a key; empty when it is not set */
    KeyValue(String key, Function<String, Optional<String>> source) {
        this.key = key;
        this.source = source;
    }

    /** Empty when it is not set, or set to nothing. */
    public Optional<String> value() {
        return source.apply(key).filter(value -> !value.isEmpty());
    }

    /** @param right what it must be, as the rest of a sentence */
    public String required(String right) {
        return value().orElseThrow(() -> malformed(right));
    }

    public ConfigurationException malformed(String right) {
        return new ConfigurationException(key, value().orElse(""), right);
    }

    /** As {@link #malformed}, for a value that nobody may see. */
    public ConfigurationException malformedSecret(String right) {
        return new ConfigurationException(key, "(hidden)", right);
    }
}
