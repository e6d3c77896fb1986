package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @Test
    void a_proxy_says_for_whom_it_asked() {
        assertThat(ClientAddress.of("127.0.0.1", Optional.empty())).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("127.0.0.1", Optional.of("192.0.2.77, 2001:db8::1")))
                .isEqualTo("127.0.0.1, forwarded for 192.0.2.77, 2001:db8::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "192.0.2.1\nSign-in failed", "192.0.2.1\u2028", "\u0661"})
    void what_is_no_address_is_not_in_the_log(String forwarded) {
        assertThat(ClientAddress.of("127.0.0.1", Optional.of(forwarded))).isEqualTo("127.0.0.1");
    }

    @Test
    void an_endless_list_of_proxies_is_not_in_the_log() {
        assertThat(ClientAddress.of("127.0.0.1", Optional.of("1".repeat(101)))).isEqualTo("127.0.0.1");
    }
}
