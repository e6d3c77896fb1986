package org.starpunk.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccentTest {

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21", "#777777,#ffffff,4.48", "#a4341f,#fdfcfa,6.63", "#00ff00,#ff0000,2.91"})
    void contrast_is_as_wcag_computes_it(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, within(0.06));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, within(0.06));
    }

    @ParameterizedTest
    @EnumSource
    void any_colour_becomes_one_that_can_be_read_in_both_schemes(Theme theme) {
        Palette palette = StyleSheetTest.OF_THE_SITE.palette(theme);
        Random random = new Random(14);
        for (int i = 0; i < 500; i++) {
            Accent accent =
                    new Accent(new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)), palette);
            for (Scheme scheme : Scheme.values()) {
                Colour shade = accent.shade(scheme);
                assertThat(palette.leastContrast(scheme, shade))
                        .as("%s as %s, %s", accent.chosen(), shade, scheme)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(shade.letters().contrast(shade)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void a_colour_that_can_be_read_stays() {
        Accent accent = new Accent(colour("#a4341f"), StyleSheetTest.OF_THE_SITE.palette(Theme.BOOK));
        assertThat(accent.shade(Scheme.LIGHT)).isEqualTo(accent.chosen());
        assertThat(accent.isShifted(Scheme.LIGHT)).isFalse();
        assertThat(accent.isShifted(Scheme.DARK)).isTrue();
    }

    @Test
    void a_colour_is_read_with_and_without_a_hash_and_blanks() {
        assertThat(Colour.of(" A4341F ")).contains(new Colour(0xa4, 0x34, 0x1f));
        assertThat(Colour.of("#a4341")).isEmpty();
        assertThat(Colour.of("red")).isEmpty();
    }

    private static Colour colour(String hex) {
        return Colour.of(hex).orElseThrow();
    }
}
