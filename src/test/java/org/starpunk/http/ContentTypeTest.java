package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json ; charset=utf8 ;",
                "application/json; charset='utf-8'",
                "application/json; profile=\"https://example.org/\"; charset=utf-8",
            })
    void is_json(String header) {
        assertThat(ContentType.of(header)).contains(ContentType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=UTF-8"})
    void is_a_form(String header) {
        assertThat(ContentType.of(header)).contains(ContentType.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "Multipart/Form-Data;charset=utf-8;boundary=\"x y\""})
    void is_a_form_in_parts(String header) {
        assertThat(ContentType.of(header)).contains(ContentType.MULTIPART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/json5",
                "application/json, text/plain",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "multipart/form-data; boundary=x; charset=utf-16",
                ";",
                "application/mf2+json",
            })
    void is_nothing_else(String header) {
        assertThat(ContentType.of(header)).isEmpty();
    }
}
