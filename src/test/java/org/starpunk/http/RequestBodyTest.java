package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    @Test
    void is_utf_8() {
        assertThat(RequestBody.read(bytes("c3a9f09f9880"), -1)).isEqualTo("é😀");
    }

    @Test
    void begins_after_a_byte_order_mark() {
        assertThat(RequestBody.read(bytes("efbbbf61efbbbf"), -1)).isEqualTo("a\ufeff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "c328", "c080", "eda080", "f4908080", "e9"})
    void is_not_repaired_when_it_is_not(String hex) {
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> RequestBody.read(bytes(hex), -1))
                .returns(400, OAuthError::status);
    }

    @Test
    void is_read_up_to_the_limit_and_no_further() {
        byte[] full = new byte[RequestBody.MAX_BYTES];
        assertThat(RequestBody.read(new ByteArrayInputStream(full), -1)).hasSize(RequestBody.MAX_BYTES);

        InputStream more = new ByteArrayInputStream(new byte[RequestBody.MAX_BYTES + 10]);
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> RequestBody.read(more, -1))
                .returns(413, OAuthError::status);
        assertThat(more).hasBinaryContent(new byte[9]);
    }

    @Test
    void is_not_read_at_all_when_it_says_to_be_too_large() {
        InputStream body = bytes("61");
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> RequestBody.read(body, RequestBody.MAX_BYTES + 1))
                .returns(413, OAuthError::status);
        assertThat(body).hasBinaryContent(new byte[] {'a'});
    }

    private static InputStream bytes(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    }
}
