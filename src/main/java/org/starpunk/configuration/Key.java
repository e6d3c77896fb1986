package org.starpunk.configuration;

import java.util.function.Function;

/**
 * A key {@code starpunk.<package>.<what>}. Each room has its own, and a record of what they say.
 *
 * @param reading makes something valid of its value, or throws what {@link KeyValue#malformed} gives
 */
public record Key<T>(String name, Function<KeyValue, T> reading) {

    /** A key that is always set, to {@code true} or {@code false}. */
    public static Key<Boolean> flag(String name) {
        String right = "true or false";
        return new Key<>(name, given -> switch (given.required(right)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw given.malformed(right);
        });
    }

    /** A key that any text will do for; not set, it is empty. */
    public static Key<String> text(String name) {
        return new Key<>(name, given -> given.value().orElse(""));
    }
}
