package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoShapeTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1600,1000", "1000,1600", "4032,3024", "1080,1920", "1920,1080", "1201,1200", "2000,750"})
    void is_that_of_the_photo_in_the_style_sheet_to_a_hair(int width, int height) throws IOException {
        assertThat(styled(photo(width, height))).isCloseTo((double) width / height, within(0.016 * width / height));
    }

    @ParameterizedTest
    @CsvSource({"50000,1", "1,50000"})
    void of_a_stripe_is_the_last_one_there_is(int width, int height) throws IOException {
        assertThat(styled(photo(width, height))).isBetween(0.3, 3.0);
    }

    @Test
    void is_not_known_of_a_photo_elsewhere() {
        assertThat(new Photo("https://a.example/", "", Optional.empty(), Optional.empty(), Optional.empty()).shape())
                .isEmpty();
    }

    private static double styled(Photo photo) throws IOException {
        String styles = Files.readString(Path.of("src/main/webapp/static/entry.css"));
        Matcher rule = Pattern.compile("\\." + photo.shape().orElseThrow() + " \\{ --shape: ([\\d.]+); }")
                .matcher(styles);
        assertThat(rule.find()).isTrue();
        return Double.parseDouble(rule.group(1));
    }

    private static Photo photo(int width, int height) {
        return new Photo("https://a.example/", "", Optional.empty(), Optional.of(width), Optional.of(height));
    }
}
