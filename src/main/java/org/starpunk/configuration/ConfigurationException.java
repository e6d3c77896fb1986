package org.starpunk.configuration;

/** A malformed value: its message is one line that names the key, the value and what would be right. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String key, String value, String right) {
        super("%s is \"%s\", but must be %s".formatted(key, value.replaceAll("\\p{Cntrl}", "?"), right));
    }
}
