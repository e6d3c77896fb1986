package org.starpunk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.configuration.Keys;

class SiteSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG, https://example.org/",
        "https://example.org:443/, https://example.org/",
        "http://example.org:80, http://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "http://[::1]:8080, http://[::1]:8080/"
    })
    void the_address_is_spelled_as_a_browser_spells_it(String given, String read) {
        assertThat(SiteSettings.from(new Keys(key -> Optional.of(given))).url()).hasToString(read);
    }
}
