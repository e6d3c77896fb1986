package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionLimitTest {

    private final ConnectionLimit limit = new ConnectionLimit(2);

    @Test
    void one_too_many_is_refused_until_another_one_ends() {
        assertThat(limit.opened()).isTrue();
        assertThat(limit.opened()).isTrue();
        assertThat(limit.opened()).isFalse();
        // The server closes what was refused, too.
        limit.closed();
        assertThat(limit.opened()).isFalse();
        limit.closed();
        limit.closed();
        assertThat(limit.opened()).isTrue();
    }

    @Test
    void more_ends_than_beginnings_make_no_room() {
        limit.closed();
        limit.closed();
        assertThat(limit.opened()).isTrue();
        assertThat(limit.opened()).isTrue();
        assertThat(limit.opened()).isFalse();
    }
}
