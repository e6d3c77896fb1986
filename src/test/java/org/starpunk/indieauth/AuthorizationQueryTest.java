package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationQueryTest {

    @Test
    void keeps_every_byte() {
        String all = IntStream.range(0, 256)
                .mapToObj(octet -> "%%%02X".formatted(octet))
                .collect(Collectors.joining());
        String value = AuthorizationQuery.parse("state=" + all)
                .orElseThrow()
                .find("state")
                .orElseThrow();
        assertThat(value).hasSize(256);
        String encoded = AuthorizationQuery.encode("state", value);
        assertThat(encoded).matches("state=[A-Za-z0-9._~%-]+");
        assertThat(AuthorizationQuery.parse(encoded).orElseThrow().find("state"))
                .contains(value);
    }

    @Test
    void takes_bytes_that_nobody_has_encoded_for_what_they_are() {
        String value = AuthorizationQuery.parse("state=\u00c3\u00a9\u00ff")
                .orElseThrow()
                .find("state")
                .orElseThrow();
        assertThat(AuthorizationQuery.encode("state", value)).isEqualTo("state=%C3%A9%FF");
    }

    @Test
    void takes_an_empty_value_for_none_and_sees_what_comes_twice() {
        AuthorizationQuery query =
                AuthorizationQuery.parse("a=&b=1&b=1&c=1&c=&d").orElseThrow();
        assertThat(query.find("a")).isEmpty();
        assertThat(query.find("d")).isEmpty();
        assertThat(query.repeats("b")).isTrue();
        assertThat(query.repeats("c")).isTrue();
        assertThat(query.repeats("a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=a", "a=%%41"})
    void is_none_when_a_percent_sign_encodes_nothing(String query) {
        assertThat(AuthorizationQuery.parse(query)).isEmpty();
    }
}
