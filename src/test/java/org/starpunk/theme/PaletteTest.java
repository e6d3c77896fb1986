package org.starpunk.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2, 1.4.3 and 1.4.11: what is written can be read, and what is edged can be seen, in every theme and scheme. */
class PaletteTest {

    private static final List<String> LETTERS =
            List.of("ink", "ink-quiet", "accent", "accent-strong", "success", "danger", "code-name", "code-number");

    static Stream<Arguments> schemes() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Scheme.values()).map(scheme -> Arguments.of(theme, scheme)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void of_a_theme_can_be_read(Theme theme, Scheme scheme) {
        Palette palette = StyleSheetTest.OF_THE_SITE.palette(theme);
        assertAll(LETTERS.stream().flatMap(letters -> Palette.GROUNDS.stream()
                .map(ground -> contrast(palette, scheme, letters, ground, 4.5))));
        assertAll(
                contrast(palette, scheme, "on-accent", "accent", 4.5),
                contrast(palette, scheme, "on-accent", "accent-strong", 4.5),
                contrast(palette, scheme, "on-danger", "danger", 4.5),
                contrast(palette, scheme, "ink", "highlight", 4.5));
        assertAll(Palette.GROUNDS.stream().map(ground -> contrast(palette, scheme, "line-strong", ground, 3)));
    }

    private static Executable contrast(Palette palette, Scheme scheme, String one, String other, double least) {
        return () -> assertThat(palette.get(scheme, one).contrast(palette.get(scheme, other)))
                .as(one + " on " + other)
                .isGreaterThanOrEqualTo(least);
    }
}
