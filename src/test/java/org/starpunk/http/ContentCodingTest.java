package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "gzip ; q=0.001",
                "gzip;Q=1",
                "*",
                "identity;q=0, *;q=0.5",
                "identity, gzip",
                "deflate,,gzip",
            })
    void is_gzip_for_whoever_takes_it(String acceptEncoding) {
        assertThat(ContentCoding.choose(acceptEncoding)).isEqualTo(ContentCoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "GZIP;q=0, *",
                "gzip;q=0, identity;q=0",
                "*;q=0",
                "identity;q=1, gzip;q=0.5",
                "gzip;q=",
                "gzip;q=much",
                "gzip;level=9",
                "gzip2, agzip",
                ";;;",
                ",",
            })
    void is_none_for_everybody_else(String acceptEncoding) {
        assertThat(ContentCoding.choose(acceptEncoding)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void loses_nothing() throws IOException {
        byte[] bytes = "Grüße, 鯨 ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = ContentCoding.GZIP.encode(bytes);
        assertThat(packed).hasSizeLessThan(bytes.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(bytes);
    }
}
