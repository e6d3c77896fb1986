package org.starpunk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DecodingRoomTest {

    private static final long MEMORY = 80;
    private static final Duration LONG_ENOUGH = Duration.ofMillis(100);

    @Test
    void lets_nobody_in_who_needs_more_than_half_of_the_memory() {
        assertThatThrownBy(() -> DecodingRoom.enter(41, MEMORY))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("memory");
        DecodingRoom.enter(40, MEMORY).leave();
    }

    @Test
    void has_room_for_two_small_pictures_or_a_large_one() throws Exception {
        DecodingRoom first = DecodingRoom.enter(10, MEMORY);
        DecodingRoom second = DecodingRoom.enter(1, MEMORY);
        CompletableFuture<DecodingRoom> large = CompletableFuture.supplyAsync(() -> DecodingRoom.enter(11, MEMORY));
        assertWaits(large);
        first.leave();
        assertWaits(large);
        second.leave();
        DecodingRoom alone = large.get();
        CompletableFuture<DecodingRoom> small = CompletableFuture.supplyAsync(() -> DecodingRoom.enter(1, MEMORY));
        assertWaits(small);
        alone.leave();
        small.get().leave();
    }

    private static void assertWaits(CompletableFuture<DecodingRoom> entering) {
        assertThatThrownBy(() -> entering.get(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(entering).isNotDone();
    }
}
