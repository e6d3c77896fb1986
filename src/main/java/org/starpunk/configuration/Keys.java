package org.starpunk.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys of StarPunk, with their values; each room makes its own settings of them. */
public final class Keys {

    private final Function<String, Optional<String>> source;

    /** @param source gives the value of a key; empty when it is not set */
    public Keys(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** @throws ConfigurationException when the value is malformed */
    public <T> T get(Key<T> key) {
        return key.reading().apply(new KeyValue(key.name(), source));
    }

    /**
     * These, once every one of them is known to be valid.
     *
     * @throws ConfigurationException that tells of every malformed value
     */
    public Keys checked(Collection<Key<?>> keys) {
        List<String> malformed = new ArrayList<>();
        for (Key<?> key : keys) {
            try {
                get(key);
            } catch (ConfigurationException e) {
                malformed.addAll(e.lines());
            }
        }
        if (!malformed.isEmpty()) {
            throw new ConfigurationException(malformed);
        }
        return this;
    }
}
