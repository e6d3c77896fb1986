package org.starpunk.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.configuration.Keys;

class StopSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "300"})
    void a_notice_is_a_number_of_seconds(String text) {
        assertThat(settings(text).notice()).isEqualTo(Duration.parse("PT" + text + "S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "301", "-1", "10s", "1.5", "١"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> settings(text))
                .hasMessageContaining("starpunk.stop.notice")
                .hasMessageContaining("a number of seconds from 0 to 300, such as 10");
    }

    private static StopSettings settings(String text) {
        return StopSettings.from(new Keys(key -> Optional.of(text)));
    }
}
