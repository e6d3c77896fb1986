package org.starpunk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.starpunk.theme.Colour;

class IconTest {

    private static final int RED = Color.RED.getRGB();

    @Test
    void is_the_middle_of_the_photo() {
        BufferedImage icon = new Icon(Optional.of(wide()), Colour.BLACK).draw(180, false);
        assertThat(icon.getWidth()).isEqualTo(180);
        assertThat(icon.getHeight()).isEqualTo(180);
        assertThat(icon.getRGB(0, 0)).isEqualTo(RED);
        assertThat(icon.getRGB(179, 179)).isEqualTo(RED);
    }

    @Test
    void has_round_corners_where_nobody_else_cuts_them() {
        BufferedImage icon = new Icon(Optional.of(wide()), Colour.BLACK).draw(32, true);
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(icon.getRGB(16, 16)).isEqualTo(RED);
    }

    @Test
    void is_a_star_in_the_accent_without_a_photo() {
        BufferedImage icon = new Icon(Optional.empty(), new Colour(1, 2, 3)).draw(512, true);
        assertThat(icon.getRGB(256, 256)).isEqualTo(new Color(1, 2, 3).getRGB());
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
    }

    /** Red in its middle, blue at its ends. */
    private static BufferedImage wide() {
        BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 300, 100);
        graphics.setColor(Color.RED);
        graphics.fillRect(100, 0, 100, 100);
        graphics.dispose();
        return image;
    }
}
