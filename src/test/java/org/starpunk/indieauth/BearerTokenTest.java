package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;

class BearerTokenTest {

    private static final FormParameters FORM = FormParameters.parse("content=Hello&access_token=secret");

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "bearer secret", "BEARER   secret "})
    void is_in_the_header(String header) {
        assertThat(BearerToken.find(List.of(header), FormParameters.NONE)).contains("secret");
    }

    @Test
    void is_in_the_form() {
        assertThat(BearerToken.find(List.of(), FORM)).contains("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic b3duZXI6c2VjcmV0", "", "Bearers secret", "Token secret"})
    void another_way_to_sign_in_is_none(String header) {
        assertThat(BearerToken.find(List.of(header), FormParameters.NONE)).isEmpty();
    }

    @Test
    void is_not_in_both_header_and_form() {
        assertMalformed(List.of("Bearer secret"), FORM);
    }

    @Test
    void comes_once() {
        assertMalformed(List.of("Bearer secret", "Bearer secret"), FormParameters.NONE);
        assertMalformed(List.of(), FormParameters.parse("access_token=secret&access_token=secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer two words",
                "Bearer \"quoted\"",
                "Bearer s\u00e9cret",
                "Bearer \u0085"
            })
    void is_written_as_rfc_6750_says(String header) {
        assertMalformed(List.of(header), FormParameters.NONE);
    }

    private static void assertMalformed(List<String> headers, FormParameters form) {
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> BearerToken.find(headers, form))
                .returns(400, OAuthError::status)
                .matches(error -> error.body().isEmpty());
    }
}
