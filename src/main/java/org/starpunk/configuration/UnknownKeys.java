package org.starpunk.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that look like keys of StarPunk's and are none: a misspelled key would be ignored without a word. */
final class UnknownKeys {

    private static final Pattern OURS = Pattern.compile("(?i)starpunk[._].*");

    /** What Kubernetes tells every container of a service that is called starpunk. */
    private static final Pattern KUBERNETES = Pattern.compile("STARPUNK_(SERVICE|PORT)(_.*)?");

    private UnknownKeys() {}

    /**
     * One line that names them; empty when there are none.
     *
     * @param given the names of variables and system properties
     * @param known the keys that there are
     */
    static Optional<String> warning(Collection<String> given, Collection<String> known) {
        List<String> variables = known.stream().map(UnknownKeys::variable).toList();
        Set<String> read = known.stream()
                .flatMap(key -> Stream.of(key, underscored(key), variable(key)))
                .collect(Collectors.toSet());
        List<String> unknown = given.stream()
                .filter(name -> OURS.matcher(name).matches()
                        && !KUBERNETES.matcher(name).matches()
                        && !read.contains(name))
                .sorted()
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("No setting of StarPunk has the name %s: ignored. The settings are %s"
                        .formatted(String.join(", ", unknown), String.join(", ", variables)));
    }

    private static String variable(String key) {
        return underscored(key).toUpperCase(Locale.ROOT);
    }

    private static String underscored(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_");
    }
}
