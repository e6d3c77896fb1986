package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=x+y|x y",
                "a=x%2By|x+y",
                "a=%C3%A9|é",
                "a=é|é",
                "a=%f0%9f%98%80|😀",
                "%61=x|x",
                "a==|=",
                "&a=x&|x"
            })
    void decodes(String encoded, String value) {
        assertThat(FormParameters.parse(encoded).single("a")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%+1",
                "%=a",
                "a=%ff",
                "a=%c3",
                "a=%ed%a0%80",
                "a=%c0%80",
                "a=%00",
                "%00=a",
                "a=\u0000"
            })
    void refuses_what_does_not_decode(String encoded) {
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> FormParameters.parse(encoded))
                .returns(400, OAuthError::status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token=a",
                "access_token=a&content=%zz",
                "content=%ff&access%5Ftoken=a",
                "x=%&%61%63%63%65%73%73%5f%74%6f%6b%65%6e=a&x=%00"
            })
    void finds_one_parameter_and_looks_at_no_other(String encoded) {
        FormParameters form = FormParameters.only("access_token", encoded);
        assertThat(form.single("access_token")).contains("a");
        assertThat(form.pairs()).hasSize(1);
    }

    @Test
    void keeps_the_order_of_values_with_brackets_and_without() {
        FormParameters form = FormParameters.parse("tag[]=a&tag=b&other=x&tag%5B%5D=c");
        assertThat(form.list("tag")).containsExactly("a", "b", "c");
    }

    @Test
    void a_blank_parameter_is_as_if_it_were_not_there() {
        FormParameters form = FormParameters.parse("h=&limit=+&q=&q=config&tag[0]=&tag[1]=a");
        assertThat(form.single("h")).isEmpty();
        assertThat(form.number("limit", 7)).isEqualTo(7);
        assertThat(form.single("q")).contains("config");
        assertThat(form.list("tag")).containsExactly("a");
    }

    @Test
    void drops_what_nobody_can_see_and_keeps_tabs_and_line_ends() {
        FormParameters form = FormParameters.parse("a=1%01%C2%85%EF%BF%BE%7F2%09%0D%0A3%F0%9F%98%80");
        assertThat(form.single("a")).contains("12\t\r\n3😀");
    }

    @Test
    void refuses_a_second_value_where_there_is_one_only() {
        FormParameters form = FormParameters.parse("h=entry&h=entry");
        assertThatExceptionOfType(OAuthError.class).isThrownBy(() -> form.single("h"));
    }

    @Test
    void refuses_more_parameters_than_a_post_has() {
        assertThatExceptionOfType(OAuthError.class).isThrownBy(() -> FormParameters.parse("&".repeat(100_000)));
    }
}
