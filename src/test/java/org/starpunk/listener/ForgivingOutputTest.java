package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ForgivingOutputTest {

    private static final byte[] PIECE = new byte[64 << 10];

    private final ForgivingOutput output = new ForgivingOutput(new Gone());

    @Test
    void a_page_for_a_client_that_is_gone_comes_to_its_end() {
        assertThatCode(() -> {
                    for (int i = 0; i < 16; i++) {
                        output.write(PIECE);
                    }
                    output.flush();
                    output.close();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatever_has_no_end_is_stopped() {
        assertThatExceptionOfType(GoneClientException.class).isThrownBy(() -> {
            while (true) {
                output.write(PIECE);
            }
        });
    }

    @Test
    void the_reason_is_found_behind_others() {
        GoneClientException gone = new GoneClientException();
        assertThat(GoneClientException.isBehind(new IllegalStateException(new UncheckedIOException(gone))))
                .isTrue();
        assertThat(GoneClientException.isBehind(new IOException("No space left on device")))
                .isFalse();
    }

    private static final class Gone extends ServletOutputStream {

        @Override
        public void write(int single) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void close() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
