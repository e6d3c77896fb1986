package org.starpunk.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    /** Pixels of a camera for each module. */
    private static final int SCALE = 5;

    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "http://localhost:8080/", "https://xn--bcher-kva.example/über/ab?c=d"})
    void a_camera_reads_the_text_from_what_is_drawn(String text) throws ReaderException {
        assertThat(read(QrCode.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = "https://example.org/")
    void the_margin_is_empty(String text) {
        QrCode code = QrCode.of(text);
        assertThat(DARK.matcher(code.path()).results()).allSatisfy(row -> {
            assertThat(number(row, 1)).isBetween(4, code.size() - 5);
            assertThat(number(row, 2)).isBetween(4, code.size() - 5);
            assertThat(number(row, 1) + number(row, 3)).isLessThanOrEqualTo(code.size() - 4);
        });
    }

    private static String read(QrCode code) throws ReaderException {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        DARK.matcher(code.path()).results().forEach(row -> {
            for (int y = number(row, 2) * SCALE; y < (number(row, 2) + 1) * SCALE; y++) {
                int from = y * side + number(row, 1) * SCALE;
                Arrays.fill(pixels, from, from + number(row, 3) * SCALE, 0);
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    private static int number(MatchResult row, int group) {
        return Integer.parseInt(row.group(group));
    }
}
