package org.starpunk.seed;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A landscape that nobody has photographed: a sky, a sun or a moon, and hills one behind the other. */
record Painting(int width, int height, Chance chance) {

    /** Wide, high and square, as cameras and phones make them, and a panorama. */
    private static final List<int[]> SHAPES = List.of(
            new int[] {1800, 1200},
            new int[] {1200, 1600},
            new int[] {1200, 1200},
            new int[] {1080, 1920},
            new int[] {1920, 1080},
            new int[] {2400, 800},
            new int[] {800, 1000},
            new int[] {640, 480});

    static Painting numbered(int number, Chance chance) {
        int[] shape = SHAPES.get(number % SHAPES.size());
        return new Painting(shape[0], shape[1], chance);
    }

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = chance.between(0, 359) / 360f;
        sky(graphics, hue);
        for (int hill = 0; hill < 5; hill++) {
            hill(graphics, hue, hill);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void sky(Graphics2D graphics, float hue) {
        graphics.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.45f, 0.75f), 0, height, Color.getHSBColor(hue + 0.1f, 0.15f, 1f)));
        graphics.fillRect(0, 0, width, height);
        int size = Math.min(width, height) / chance.between(5, 9);
        graphics.setColor(Color.getHSBColor(hue + 0.12f, 0.1f, 1f));
        graphics.fillOval(chance.between(size, width - 2 * size), chance.between(size / 2, height / 3), size, size);
    }

    private void hill(Graphics2D graphics, float hue, int place) {
        double top = height * (0.45 + 0.1 * place);
        double length = width / (1.5 + chance.between(0, 20) / 10.0);
        double begin = chance.between(0, width);
        Path2D outline = new Path2D.Double();
        outline.moveTo(0, height);
        for (int x = 0; x <= width; x += 4) {
            double wave = Math.sin((x + begin) / length * Math.PI) + 0.3 * Math.sin((x + begin) / length * 7);
            outline.lineTo(x, top + wave * height * 0.06);
        }
        outline.lineTo(width, height);
        outline.closePath();
        graphics.setColor(Color.getHSBColor(hue + 0.05f * place, 0.3f + 0.1f * place, 0.7f - 0.11f * place));
        graphics.fill(outline);
    }
}
