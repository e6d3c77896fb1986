package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.Keys;
import org.starpunk.migration.MigrationSettings;
import org.starpunk.owner.OwnerSettings;
import org.starpunk.site.SiteSettings;

class StarPunkKeysTest {

    private static final Map<String, String> VALID = Map.ofEntries(
            Map.entry("starpunk.site.url", "https://example.org"),
            Map.entry("starpunk.data.dir", "/var/lib/starpunk"),
            Map.entry("starpunk.database.url", "jdbc:postgresql://localhost/starpunk"),
            Map.entry("starpunk.migration.enabled", "true"),
            Map.entry("starpunk.migration.allow-network-filesystem", "false"),
            Map.entry("starpunk.media.max-size", "100M"),
            Map.entry("starpunk.backup.keep", "30"),
            Map.entry("starpunk.log.form", "text"),
            Map.entry("starpunk.log.access", "off"),
            Map.entry("starpunk.outbound.allow-private-addresses", "false"),
            Map.entry("starpunk.stop.notice", "0"));

    @Test
    void valid_values_are_read() {
        Keys keys = read(VALID);
        assertThat(SiteSettings.from(keys).url()).hasToString("https://example.org/");
        assertThat(MigrationSettings.from(keys).enabled()).isTrue();
        assertThat(OwnerSettings.from(keys).password()).isEmpty();
    }

    @Test
    void malformed_values_of_several_rooms_are_told_of_together_each_in_its_line() {
        Map<String, String> values = new HashMap<>(VALID);
        values.put("starpunk.metrics.token", "short");
        values.put("starpunk.migration.enabled", "yes");
        values.put("starpunk.migration.allow-network-filesystem", "no");
        values.put("starpunk.media.max-size", "much");
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        """
                starpunk.migration.enabled is "yes", but must be true or false
                starpunk.migration.allow-network-filesystem is "no", but must be true or false
                starpunk.media.max-size is "much", but must be a number of bytes, or of K, M or G of them, such as 100M
                starpunk.metrics.token is "(hidden)", but must be 16 to 255 visible ASCII characters""");
    }

    @Test
    void every_key_of_every_room_is_among_them() throws IOException {
        Pattern declared = Pattern.compile("Key(?:<>|\\.\\w+)\\(\\s*\"(starpunk\\.[a-z.-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> names(declared, file)))
                    .containsExactlyInAnyOrderElementsOf(
                            new StarPunkKeys().list().stream().map(Key::name).toList());
        }
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
                "starpunk.bucket.url | s3://my-notes | the http or https URL of a bucket",
                "starpunk.bucket.url | https:///my-notes | the http or https URL of a bucket",
                "starpunk.bucket.url | https://s3.example.com/my notes | the http or https URL of a bucket",
                "starpunk.bucket.url | https://s3.example.com/my-notes?x | the http or https URL of a bucket",
                "starpunk.backup.keep | 0 | a number from 1 on",
                "starpunk.stop.notice | 10s | a number of seconds from 0 to 300",
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

    private static Keys read(Map<String, String> values) {
        return new Keys(key -> Optional.ofNullable(values.get(key))).checked(new StarPunkKeys().list());
    }

    private static Stream<String> names(Pattern declared, Path file) {
        try {
            return declared.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
