package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://App.Example/callback?a=b",
                "http://127.0.0.1:1234/",
                "http://localhost",
                "com.example.app:/callback",
                "com.example.app://callback",
                "app:callback",
                "app:" + "//callback?x=%2F"
            })
    void is_kept_character_by_character(String text) {
        assertThat(RedirectUri.of(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/callback",
                "callback",
                "//app.example/callback",
                "https:///callback",
                "https://app.example/callback#here",
                "app:/callback#",
                "https://ada@app.example/",
                "https://app.example/a b",
                "https://app.example/\r\nSet-Cookie: a=b",
                "https://münchen.example/",
                "https://app.example/ü",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://app.example/1"
            })
    void is_nothing_that_a_browser_runs_or_reads(String text) {
        assertThat(RedirectUri.of(text)).isEmpty();
    }

    @Test
    void is_not_longer_than_anybody_needs() {
        assertThat(RedirectUri.of("https://app.example/" + "a".repeat(2000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/id, https://app.example/callback, true",
        "https://app.example/id, https://APP.example/callback, true",
        "https://app.example/id, https://app.example:443/callback, true",
        "https://app.example:8443/id, https://app.example:8443/, true",
        "http://127.0.0.1:8080/id, http://127.0.0.1:8080/callback, true",
        "https://app.example/id, http://app.example/callback, false",
        "https://app.example/id, https://app.example:8443/callback, false",
        "https://app.example/id, https://other.example/callback, false",
        "https://app.example/id, https://app.example.evil.example/callback, false",
        "https://app.example/id, https://sub.app.example/callback, false",
        "http://127.0.0.1:8080/id, http://localhost:8080/callback, false",
        "https://app.example/id, app:/callback, false",
        "https://app.example/id, app://app.example/callback, false"
    })
    void is_of_the_client_by_scheme_host_and_port(String client, String redirectUri, boolean own) {
        assertThat(RedirectUri.of(redirectUri)
                        .orElseThrow()
                        .isOf(ClientId.of(client).orElseThrow()))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/cb, https://app.example/cb?code=1",
        "https://app.example/cb?, https://app.example/cb?code=1",
        "https://app.example/cb?a=b, https://app.example/cb?a=b&code=1",
        "https://app.example/cb?a=b&, https://app.example/cb?a=b&code=1",
        "app:/cb, app:/cb?code=1",
        "app:cb?a, app:cb?a&code=1"
    })
    void keeps_the_query_that_it_has(String redirectUri, String answer) {
        assertThat(RedirectUri.of(redirectUri).orElseThrow().with("code=1")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/cb, app.example, https://app.example",
        "https://app.example:8443/cb, app.example:8443, https://app.example:8443",
        "http://[::1]:8080/cb, [::1]:8080, http:",
        "app:/cb, app:, app:",
        "app://bank.example/cb, app:, app:",
        "com.example.app:cb, com.example.app:, com.example.app:"
    })
    void says_where_it_leads_to_people_and_to_browsers(String redirectUri, String destination, String source) {
        assertThat(RedirectUri.of(redirectUri).orElseThrow())
                .returns(destination, RedirectUri::destination)
                .returns(source, RedirectUri::source);
    }
}
