package org.starpunk.drawing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import net.coobird.thumbnailator.Thumbnails;
import org.starpunk.theme.Colour;

/** The site in a small square: the photo of its author, or a star in the colour of its links. */
record Icon(Optional<BufferedImage> photo, Colour accent) {

    private static final double CORNER = 0.36;
    private static final double STAR = 32;

    /**
     * @param round whether its corners are cut off; a phone cuts them itself
     */
    BufferedImage draw(int size, boolean round) {
        BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = icon.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            if (photo.isPresent()) {
                if (round) {
                    graphics.fill(new RoundRectangle2D.Double(0, 0, size, size, CORNER * size, CORNER * size));
                    graphics.setComposite(AlphaComposite.SrcIn);
                }
                graphics.drawImage(square(photo.get(), size), 0, 0, null);
            } else {
                star(graphics, size);
            }
        } finally {
            graphics.dispose();
        }
        return icon;
    }

    private static BufferedImage square(BufferedImage image, int size) {
        int side = Math.min(image.getWidth(), image.getHeight());
        try {
            return Thumbnails.of(image.getSubimage(
                            (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side))
                    .forceSize(size, size)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void star(Graphics2D graphics, int size) {
        Path2D star = new Path2D.Double();
        double[][] steps = {
            {16, 2},
            {20, 12.2},
            {30.9, 12.8},
            {22.5, 19.8},
            {25.3, 30.4},
            {16, 24.6},
            {6.7, 30.4},
            {9.5, 19.8},
            {1.1, 12.8},
            {12, 12.2}
        };
        star.moveTo(steps[0][0], steps[0][1]);
        for (double[] step : steps) {
            star.lineTo(step[0], step[1]);
        }
        star.closePath();
        graphics.setColor(new Color(accent.red(), accent.green(), accent.blue()));
        graphics.fill(AffineTransform.getScaleInstance(size / STAR, size / STAR).createTransformedShape(star));
    }
}
