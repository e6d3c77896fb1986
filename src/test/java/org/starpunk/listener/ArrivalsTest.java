package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.grizzly.Connection;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    /** The thread that looks after all deadlines would end with it, and no slow client would ever be cut off again. */
    @Test
    void whatever_goes_wrong_with_one_that_is_late_it_is_cut_off_and_nothing_is_thrown() {
        Arrivals arrivals = new Arrivals((status, path) -> null, new Witnesses(Stream.empty()));
        try {
            List<String> asked = new ArrayList<>();
            Connection<?> connection = (Connection<?>) Proxy.newProxyInstance(
                    ArrivalsTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, arguments) -> {
                        asked.add(method.getName());
                        if (method.getName().equals("closeSilently")) {
                            return null;
                        }
                        throw new NoClassDefFoundError("org/example/Missing");
                    });
            assertThat(arrivals.endIfLate(new Arrival(connection))).isTrue();
            assertThat(asked).hasSizeGreaterThan(1).endsWith("closeSilently");
        } finally {
            arrivals.stop();
        }
    }
}
