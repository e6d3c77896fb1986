package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.configuration.Keys;

class MediaSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2K, 2048", "100M, 104857600", "3G, 3221225472"})
    void a_size_is_in_bytes_or_larger_units(String text, long bytes) {
        assertThat(MediaSettings.from(new Keys(key -> Optional.of(text))).maxSize())
                .isEqualTo(bytes);
    }
}
