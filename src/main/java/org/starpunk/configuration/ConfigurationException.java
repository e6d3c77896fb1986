package org.starpunk.configuration;

import java.util.List;

/** Malformed values: its message has one line for each, which names the key, the value and what would be right. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String key, String value, String right) {
        super("%s is \"%s\", but must be %s".formatted(key, value.replaceAll("\\p{Cntrl}", "?"), right));
    }

    ConfigurationException(List<String> lines) {
        super(String.join("\n", lines));
    }

    List<String> lines() {
        return getMessage().lines().toList();
    }
}
