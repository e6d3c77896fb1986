package org.starpunk.format;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;

/**
 * An uploaded image as it is kept: the right way up, without metadata, and with smaller copies for pages.
 *
 * @param smaller by their width in pixels, the narrowest first
 */
public record Picture(
        MediaFormat format, int width, int height, Path file, MediaFormat smallerFormat, Map<Integer, Path> smaller) {

    /** A phone, a page's column on a sharp screen, and a large screen. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    private static final int WIDEST = 1600;

    /** Of a pixel as it is decoded, and of one that is turned. */
    private static final int BYTES_PER_PIXEL = 4;

    /** Makes it of an upload; what it needs in files comes from the temporary ones. */
    public static Picture of(Path upload, MediaFormat format, TemporaryFiles temporary) throws IOException {
        Path clean = temporary.create();
        ImageHeader header = ImageCopy.write(upload, format, clean);
        if (header.animated() || format == MediaFormat.GIF) {
            return new Picture(format, header.width(), header.height(), clean, format, Map.of());
        }
        DecodingRoom room = DecodingRoom.enter(bytes(clean, header, format));
        try {
            return isKeptAsSent(header)
                    ? upright(clean, format, header, temporary)
                    : writtenAnew(clean, format, header, temporary);
        } finally {
            room.leave();
        }
    }

    private static long bytes(Path clean, ImageHeader header, MediaFormat format) throws IOException {
        boolean isTurned = !isKeptAsSent(header);
        long step = isTurned || format == MediaFormat.WEBP ? 1 : step(header);
        long pixels = header.width() / step * (header.height() / step);
        return pixels
                * (format == MediaFormat.PNG
                        ? PngColours.bytesPerPixel(clean, isTurned)
                        : BYTES_PER_PIXEL + (isTurned ? BYTES_PER_PIXEL : 0));
    }

    private static boolean isKeptAsSent(ImageHeader header) {
        return header.orientation() == Exif.UPRIGHT && !header.cut();
    }

    // Twice as wide as the widest copy is fine enough, and much less to decode.
    private static int step(ImageHeader header) {
        return Math.max(1, header.width() / (2 * WIDEST));
    }

    private static Picture upright(Path clean, MediaFormat format, ImageHeader header, TemporaryFiles temporary)
            throws IOException {
        BufferedImage image = ImageReaders.read(clean, format, step(header));
        return with(image, format, header.width(), header.height(), clean, temporary);
    }

    private static Picture writtenAnew(Path clean, MediaFormat format, ImageHeader header, TemporaryFiles temporary)
            throws IOException {
        BufferedImage decoded = header.cut() ? ImageReaders.readCut(clean) : ImageReaders.read(clean, format, 1);
        BufferedImage image = turn(decoded, header.orientation());
        MediaFormat written = encoding(format, image);
        Path file = temporary.create();
        ImageWriters.write(image, written, ImageWriters.BEST, file);
        return with(image, written, image.getWidth(), image.getHeight(), file, temporary);
    }

    private static Picture with(
            BufferedImage image, MediaFormat format, int width, int height, Path file, TemporaryFiles temporary)
            throws IOException {
        MediaFormat smallerFormat = encoding(format, image);
        Map<Integer, Path> smaller = new LinkedHashMap<>();
        for (int narrower : WIDTHS) {
            if (narrower < width) {
                int lower = Math.max(1, Math.round((float) height * narrower / width));
                BufferedImage copy = Thumbnails.of(image)
                        .forceSize(narrower, lower)
                        .imageType(type(image))
                        .asBufferedImage();
                Path target = temporary.create();
                ImageWriters.write(copy, smallerFormat, ImageWriters.GOOD, target);
                smaller.put(narrower, target);
            }
        }
        return new Picture(format, width, height, file, smallerFormat, smaller);
    }

    // Nothing here writes WebP.
    private static MediaFormat encoding(MediaFormat format, BufferedImage image) {
        boolean photograph = format == MediaFormat.JPEG
                || format == MediaFormat.WEBP && !image.getColorModel().hasAlpha();
        return photograph ? MediaFormat.JPEG : MediaFormat.PNG;
    }

    private static int type(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    /** Turns and mirrors the pixels as the camera says (Exif 2.32, 4.6.4 A). */
    static BufferedImage turn(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean onItsSide = orientation >= 5;
        BufferedImage turned = new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, type(image));
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }
}
