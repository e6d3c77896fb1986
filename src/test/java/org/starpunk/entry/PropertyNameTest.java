package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyNameTest {

    private static final int MANY = 500_000;

    @Test
    void is_read_however_long_it_is() {
        assertThat(EntryProperties.isName("a" + "-a".repeat(MANY))).isTrue();
        assertThat(EntryProperties.isName("a" + "-a".repeat(MANY) + "-")).isFalse();
    }
}
