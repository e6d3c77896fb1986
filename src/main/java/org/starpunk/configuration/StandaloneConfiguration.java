package org.starpunk.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same keys from the same three places as in the server, for a program that runs without one: system properties,
 * then the environment, then the defaults in the WAR.
 */
public final class StandaloneConfiguration {

    /** The innermost expression first: a default may hold another one. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}:]+)(?::([^${}]*))?}");

    private static final int EXPRESSIONS_MAX = 100;

    private final Properties system;
    private final Map<String, String> environment;
    private final Properties defaults;

    StandaloneConfiguration(Properties system, Map<String, String> environment, Properties defaults) {
        this.system = system;
        this.environment = environment;
        this.defaults = defaults;
    }

    /** @throws ConfigurationException that tells of every malformed value */
    public static Keys keys() {
        return new Keys(new StandaloneConfiguration(System.getProperties(), System.getenv(), defaults())::value)
                .checked(EveryKey.provided());
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        String path = "/META-INF/microprofile-config.properties";
        try (InputStream file = StandaloneConfiguration.class.getResourceAsStream(path)) {
            defaults.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return defaults;
    }

    /** Empty as well when it refers to a key that has neither value nor default. */
    Optional<String> value(String key) {
        Optional<String> value = raw(key);
        for (int i = 0; value.isPresent(); i++) {
            Matcher expression = EXPRESSION.matcher(value.get());
            if (!expression.find()) {
                return value;
            }
            if (i == EXPRESSIONS_MAX) {
                throw new ConfigurationException(
                        key, raw(key).orElse(""), "free of expressions that refer to each other");
            }
            String text = value.get();
            value = raw(expression.group(1))
                    .or(() -> Optional.ofNullable(expression.group(2)))
                    .map(inner -> text.substring(0, expression.start()) + inner + text.substring(expression.end()));
        }
        return value;
    }

    private Optional<String> raw(String key) {
        String variable = key.replaceAll("[^A-Za-z0-9]", "_");
        return Optional.ofNullable(system.getProperty(key))
                .or(() -> Optional.ofNullable(environment.get(key)))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .or(() -> Optional.ofNullable(environment.get(variable.toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(defaults.getProperty(key)));
    }
}
