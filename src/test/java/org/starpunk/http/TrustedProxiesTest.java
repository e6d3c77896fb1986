package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.Keys;

class TrustedProxiesTest {

    @Test
    void nobody_is_believed_unless_the_operator_says_so() {
        assertThat(client("", "192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
        assertThat(client("10.0.0.0/8", "192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
    }

    @Test
    void the_last_one_that_is_no_trusted_proxy_is_the_client() {
        String trusted = "127.0.0.1, 10.0.0.0/8 ::1";
        assertThat(client(trusted, "127.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(client(trusted, "127.0.0.1", "203.0.113.9, 198.51.100.7, 10.1.2.3"))
                .as("what stands before it anybody may have written")
                .isEqualTo("198.51.100.7");
        assertThat(client(trusted, "0:0:0:0:0:0:0:1", "203.0.113.9", "198.51.100.7"))
                .as("two headers are one")
                .isEqualTo("198.51.100.7");
        assertThat(client(trusted, "127.0.0.1", "10.9.9.9")).isEqualTo("10.9.9.9");
        assertThat(client(trusted, "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "proxy.example",
                "1.2",
                "256.1.1.1",
                "192.0.2.1\nSign-in failed",
                "::1::",
                "[::1",
                "1"
            })
    void what_is_no_address_is_nobodys(String forwarded) {
        assertThat(client("127.0.0.1", "127.0.0.1", "198.51.100.7, " + forwarded))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "::ffff:192.0.2.1, 192.0.2.1"
    })
    void an_address_has_many_spellings(String forwarded, String address) {
        assertThat(client("127.0.0.1", "127.0.0.1", forwarded)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::ffff, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::ffff, 2001:db8:1:3:0:0:0:0/64"
    })
    void a_network_of_ipv6_counts_as_one(String address, String network) {
        assertThat(new ClientAddress(Network.literal(address).orElseThrow()).network())
                .isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "0.0.0.0/0, 192.0.2.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "::1, ::1, true"
    })
    void a_network_has_the_addresses_that_begin_alike(String network, String address, boolean contains) {
        assertThat(Network.parse(network)
                        .orElseThrow()
                        .contains(Network.literal(address).orElseThrow()))
                .isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0", "10.0.0.0/8/8", "*", "127.0.0.1;::1"
            })
    void a_malformed_list_is_told_of(String value) {
        assertThatThrownBy(() -> settings(value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("starpunk.trusted-proxies is \"" + value
                        + "\", but must be addresses and networks, such as 127.0.0.1, fd00::/8");
    }

    private static String client(String trusted, String remote, String... forwarded) {
        return new TrustedProxies(settings(trusted))
                .client(remote, List.of(forwarded))
                .toString();
    }

    private static ProxySettings settings(String trusted) {
        return ProxySettings.from(new Keys(key -> Optional.of(trusted)));
    }
}
