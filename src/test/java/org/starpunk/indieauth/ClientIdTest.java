package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdTest {

    @ParameterizedTest
    @CsvSource({
        "https://app.example/, https://app.example/",
        "https://app.example, https://app.example/",
        "HTTPS://App.Example/Path, https://app.example/Path",
        "http://app.example/id?a=b, http://app.example/id?a=b",
        "https://app.example?a=b, https://app.example/?a=b",
        "https://app.example:8443/, https://app.example:8443/",
        "https://xn--mnchen-3ya.example/, https://xn--mnchen-3ya.example/",
        "http://127.0.0.1:8080/client.json, http://127.0.0.1:8080/client.json",
        "http://[::1]:8080/, http://[::1]:8080/",
        "http://localhost:8080/, http://localhost:8080/",
        "https://app.example/a.b/..c/, https://app.example/a.b/..c/"
    })
    void is_known_by_one_spelling(String text, String known) {
        assertThat(ClientId.of(text).orElseThrow())
                .hasToString(known)
                .isEqualTo(ClientId.of(known).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app.example",
                "/client.json",
                "ftp://app.example/",
                "com.example.app:/",
                "javascript:alert(1)",
                "https:///",
                "https://app.example/#here",
                "https://app.example/#",
                "https://ada@app.example/",
                "https://ada:secret@app.example/",
                "https://@app.example/",
                "https://app.example:70000/",
                "https://app.example/./",
                "https://app.example/a/../b",
                "https://app.example/..",
                "https://app.example/%2e%2E/b",
                "https://app.example/a b",
                "https://münchen.example/",
                "https://app_1.example/",
                "https://127.0.0.2/",
                "https://10.0.0.1/",
                "https://8.8.8.8/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://[::2]/",
                "https://[::ffff:127.0.0.1]/",
                "https://app.example/\r\nX: y"
            })
    void is_nothing_else(String text) {
        assertThat(ClientId.of(text)).isEmpty();
    }

    @Test
    void is_not_longer_than_anybody_needs() {
        assertThat(ClientId.of("https://app.example/" + "a".repeat(2000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/, true",
        "http://[::1]/, true",
        "http://localhost/, true",
        "http://app.localhost/, true",
        "https://app.example/, false",
        "https://localhost.example/, false"
    })
    void is_on_loopback_or_not(String text, boolean loopback) {
        assertThat(ClientId.of(text).orElseThrow().isLoopback()).isEqualTo(loopback);
    }
}
