package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private final Arrival arrival = new Arrival(null);

    @Test
    void it_holds_the_pieces_together() {
        arrival.hold(piece("one "));
        arrival.hold(piece("and another"));
        assertThat(arrival.held()).get().isEqualTo("one and another".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void it_says_how_much_room_it_takes_and_gives_it_back() {
        int room = arrival.hold(piece("a")) + arrival.hold(piece("b".repeat(1000))) + arrival.hold(piece("c"));
        assertThat(arrival.drop()).isEqualTo(room).isGreaterThanOrEqualTo(1002);
        assertThat(arrival.drop()).isZero();
    }

    @Test
    void a_connection_that_is_closed_between_two_pieces_leaves_no_shorter_body() {
        arrival.hold(piece("one "));
        arrival.close();
        arrival.drop();
        assertThat(arrival.hold(piece("and another"))).isZero();
        assertThat(arrival.held()).isEmpty();
    }

    @Test
    void it_finds_what_two_pieces_brought_together() {
        byte[] sought = "; filename".getBytes(StandardCharsets.UTF_8);
        arrival.hold(piece("name=\"photo\"; file"));
        assertThat(arrival.holds(sought)).isFalse();
        arrival.hold(piece("name=\"a.jpg\""));
        assertThat(arrival.holds(sought)).isTrue();
        arrival.drop();
        arrival.hold(piece("; filename"));
        assertThat(arrival.holds(sought)).isTrue();
    }

    private static Buffer piece(String text) {
        return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, text);
    }
}
