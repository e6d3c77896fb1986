package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestHeadersTest {

    /** Thirty times as long as a head may be, so that whatever goes through it again and again takes very long. */
    private static final int LENGTH = 256 << 10;

    /** What a regular expression may take to the end of the stack. */
    private static final List<String> HOSTILE = List.of(
            "a/b" + ";a=b".repeat(LENGTH / 4),
            "a/b" + ";".repeat(LENGTH),
            "a/b;a=\"" + "\\b".repeat(LENGTH / 2) + "\"",
            "a/b;a=\"" + "b".repeat(LENGTH) + "\"",
            "a/b" + " ".repeat(LENGTH) + "c",
            "a/b;" + " ".repeat(LENGTH) + "c",
            "a/b;q" + " ".repeat(LENGTH) + "c",
            "a/b;q=" + " ".repeat(LENGTH) + "c",
            "a/b" + ";q=1".repeat(LENGTH / 4),
            "a/b" + " ; q = ".repeat(LENGTH / 7 + 1),
            "a/b,".repeat(LENGTH / 4 + 1),
            "a".repeat(LENGTH) + "/" + "b",
            "\"a\"" + ",\"a\"".repeat(LENGTH / 4),
            "\"a\"" + " ".repeat(LENGTH) + "c",
            "\"" + "a".repeat(LENGTH) + "\"",
            "W/\"" + "\u00ff".repeat(LENGTH),
            "bytes=0-1" + ",2-3".repeat(LENGTH / 4),
            "bytes=0-1" + " ".repeat(LENGTH) + "c",
            "bytes=" + "1".repeat(LENGTH),
            "bytes=" + "1".repeat(LENGTH) + "-" + "1".repeat(LENGTH) + "c",
            "bytes" + " ".repeat(LENGTH) + "c",
            "Sun, 06 Nov 1994 08:49:37 GMT" + " GMT".repeat(LENGTH / 4));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "accept|text/html,application/xhtml+xml;q=0.9,*/*;q=0.8|text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
                "accept|text/html;q=1.0000|text/html",
                "accept|text/html;q=1.1, text/plain;q=0|text/html, text/plain;q=0",
                "accept|*/*;q=|*/*",
                "accept|application/mf2+json; Q=0.5|application/mf2+json;q=0.5",
                "accept|text/html;level=\"a,b\";q=0.4|text/html;level=\"a,b\";q=0.4",
                "accept|garbage|-",
                "accept|garbage, text/html|text/html",
                "accept-language|de;q=x, en|de, en",
                "accept|text/html ;q=2|text/html",
                "accept|text/html ; q=0.5 ; level=1|text/html ;q=0.5; level=1",
                "if-none-match|\"abc\"|\"abc\"",
                "if-none-match|W/\"a\", \"b\"|W/\"a\", \"b\"",
                "if-none-match|*|*",
                "if-match|*|-",
                "if-match|\"abc\"|\"abc\"",
                "if-none-match|abc|-",
                "if-none-match|\"abc|-",
                "if-modified-since|Sun, 06 Nov 1994 08:49:37 GMT|Sun, 06 Nov 1994 08:49:37 GMT",
                "if-modified-since|yesterday|-",
                "range|bytes=0-99|bytes=0-99",
                "range|bytes=-5, 7-|bytes=-5, 7-",
                "range|bytes=abc|-",
                "range|lines=1-2|-"
            })
    void say_what_means_something(String name, String value, String read) {
        assertThat(RequestHeaders.read(name, value).orElse(null)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if-none-match|\"\"|,\"\"",
                "range|bytes=1-|,1-",
                "accept|text/html|;a=\"b\"",
                "accept-language|de|;a=b"
            })
    void are_read_however_long_they_are(String name, String beginning, String more) {
        String value = beginning + more.repeat(100_000);
        assertThat(RequestHeaders.read(name, value)).contains(value);
        assertThat(RequestHeaders.read(name, value + "(")).isEmpty();
    }

    @Test
    void are_read_in_one_pass_however_hostile_they_are() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RequestHeaders.names()
                .forEach(name -> HOSTILE.forEach(value -> RequestHeaders.read(name, value))));
    }
}
