package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser's Accept-Language comes to. */
class OwnerLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "fr,de;q=0.5,en;q=0.3 | de",
                "en-GB,de;q=0.9 | en",
                "fr | none",
                "* | none",
                "?!,=;q | none",
                "none | none"
            })
    void the_best_language_that_the_server_speaks(String accepted, String language) {
        assertThat(OwnerLanguage.best(accepted).map(Object::toString).orElse(null))
                .isEqualTo(language);
    }
}
