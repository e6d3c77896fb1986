package org.starpunk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final Map<String, String> VALID = Map.of(
            "starpunk.site.url", "https://example.org",
            "starpunk.data.dir", "/var/lib/starpunk",
            "starpunk.database.url", "jdbc:postgresql://localhost/starpunk",
            "starpunk.migration.enabled", "true",
            "starpunk.migration.allow-network-filesystem", "false",
            "starpunk.media.max-size", "100M");

    @Test
    void valid_values_are_read() {
        Configuration configuration = read(VALID);
        assertThat(configuration.siteUrl()).hasToString("https://example.org/");
        assertThat(configuration.migrationEnabled()).isTrue();
        assertThat(configuration.ownerPassword()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2K, 2048", "100M, 104857600", "3G, 3221225472"})
    void a_size_is_in_bytes_or_larger_units(String text, long bytes) {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.media.max-size", text);
        assertThat(read(values).mediaMaxSize()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "starpunk.site.url | example.org | an absolute http or https URL",
                "starpunk.site.url | ftp://example.org/ | an absolute http or https URL",
                "starpunk.site.url | https:///notes | an absolute http or https URL",
                "starpunk.site.url | https://example.org/?q | without query and fragment",
                "starpunk.site.url | https://example.org/# | without query and fragment",
                "starpunk.site.url | https://example.org/blog | without a path, as StarPunk needs a host of its own",
                "starpunk.site.url | https://example.org/blog/ | without a path, as StarPunk needs a host of its own",
                "starpunk.site.url | https://ada:x@example.org/ | without user and password",
                "starpunk.site.url | https://exa_mple.org/ | with a host name of letters, digits, hyphens and dots",
                "starpunk.site.url | https://münchen.example/ | with a host name of letters, digits, hyphens and dots",
                "starpunk.site.url | https://example.org:99999/ | with a port of at most 65535",
                "starpunk.site.url | https://exa mple.org/ | an absolute http or https URL",
                "starpunk.site.url | '' | an absolute http or https URL",
                "starpunk.database.url | jdbc:mysql://localhost/x | jdbc:sqlite:/path/to/starpunk.db or",
                "starpunk.database.url | jdbc:sqlite: | jdbc:sqlite:/path/to/starpunk.db or",
                "starpunk.database.url | jdbc:sqlite::memory: | jdbc:sqlite:/path/to/starpunk.db or",
                "starpunk.migration.enabled | yes | true or false",
                "starpunk.migration.enabled | TRUE | true or false",
                "starpunk.media.max-size | 0 | a number of bytes, or of K, M or G of them",
                "starpunk.media.max-size | -1M | a number of bytes, or of K, M or G of them",
                "starpunk.media.max-size | 100 MB | a number of bytes, or of K, M or G of them"
            })
    void a_malformed_value_is_named_in_one_line_with_what_would_be_right(String key, String value, String right) {
        Map<String, String> values = new HashMap<>(VALID);
        values.put(key, value);
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(key + " is \"" + value + "\", but must be " + right)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG, https://example.org/",
        "https://example.org:443/, https://example.org/",
        "http://example.org:80, http://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "http://[::1]:8080, http://[::1]:8080/"
    })
    void the_address_is_spelled_as_a_browser_spells_it(String given, String read) {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.site.url", given);
        assertThat(read(values).siteUrl()).hasToString(read);
    }

    @Test
    void a_password_in_the_database_url_is_refused_without_showing_it() {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.database.url", "jdbc:postgresql://ada:geheim@localhost/starpunk");
        assertThatThrownBy(() -> read(values))
                .hasMessageContaining("starpunk.database.url is")
                .hasMessageContaining("starpunk.database.user and starpunk.database.password")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void a_short_password_is_refused_without_showing_it() {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.owner.password", "elevenchars");
        assertThatThrownBy(() -> read(values))
                .hasMessage("starpunk.owner.password is \"(hidden)\", but must be 12 to 1000 characters")
                .hasMessageNotContaining("elevenchars");
    }

    @Test
    void a_password_that_the_locale_has_mangled_is_refused() {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.owner.password", "caf\uFFFD\uFFFD au lait, s'il te pla\uFFFDt");
        assertThatThrownBy(() -> read(values)).hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void a_value_cannot_break_the_line() {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.migration.enabled", "no\nINFO: all is well");
        assertThatThrownBy(() -> read(values)).hasMessageNotContaining("\n");
    }

    private static Configuration read(Map<String, String> values) {
        return Configuration.from(key -> Optional.ofNullable(values.get(key)));
    }
}
