package org.starpunk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Theme;

class CardTest {

    private static final Colour GROUND = Colour.of("#f5f6f1").orElseThrow();
    private static final Colour ACCENT = Colour.of("#0a6a4c").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fog",
                "A title of several words that needs more than a line, and then some more words, so that it is set smaller",
                "שלום עולם",
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsausschuss",
                "🙂",
                ""
            })
    void has_its_title_within_the_margins(String title) {
        BufferedImage image = card(title).draw(new Font(Font.SERIF, Font.BOLD, 1), new Font(Font.SERIF, Font.PLAIN, 1));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(inked(image, 84, 84, 1116, 480)).isEqualTo(!title.isEmpty() && !title.equals("🙂"));
        assertThat(inked(image, 0, 20, 60, 630)).isFalse();
        assertThat(inked(image, 1140, 20, 1200, 630)).isFalse();
        assertThat(inked(image, 84, 520, 1116, 600)).as("author and site").isTrue();
    }

    @Test
    void has_another_version_when_it_looks_different() {
        assertThat(card("a").version())
                .isEqualTo(card("a").version())
                .isNotEqualTo(card("b").version());
    }

    @Test
    void the_font_of_titles_can_be_read_by_java() throws Exception {
        byte[] woff = Files.readAllBytes(Path.of("src/main/webapp/static/dm-serif-display.woff"));
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(WebFont.openType(woff)));
        assertThat(font.getFamily()).isEqualTo("DM Serif Display");
        assertThat(font.canDisplayUpTo("Gärten & Karten")).isNegative();
        assertThat(Lettering.shown(font, "Fog 雨")).isEqualTo("Fog");
    }

    private static Card card(String title) {
        return new Card(
                title,
                "Ada Winter",
                "ada.example",
                Theme.JOURNAL,
                GROUND,
                Colour.BLACK,
                new Colour(90, 90, 90),
                ACCENT);
    }

    /** Whether something other than the ground is in a part of it. */
    private static boolean inked(BufferedImage image, int left, int top, int right, int bottom) {
        int ground = image.getRGB(2, 600);
        return IntStream.range(top, bottom)
                .anyMatch(y -> IntStream.range(left, right).anyMatch(x -> image.getRGB(x, y) != ground));
    }
}
