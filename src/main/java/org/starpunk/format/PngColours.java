package org.starpunk.format;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** What the pixels of a PNG look like: Java takes grey ones with alpha for lighter than they are, and knows no profiles. */
final class PngColours {

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int MAX_PROFILE = 4 << 20;

    /** How many bytes of a file come before its width, and how many its width and height have. */
    private static final int BEFORE_SIZE = 16;

    private static final int SIZE = 8;

    private static final int GREY = 0;
    private static final int GREY_WITH_ALPHA = 4;

    private static final int BYTES_PER_PIXEL = 4;

    private PngColours() {}

    /**
     * How much memory a pixel takes at most: as it is decoded, and once more where it gets other colours or is turned.
     * That are twelve bytes of a picture with sixteen bits a colour, and eight of most others that change.
     */
    static int bytesPerPixel(Path file, boolean turned) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(BEFORE_SIZE + SIZE);
            boolean deep = in.readUnsignedByte() > Byte.SIZE;
            int colours = in.readUnsignedByte();
            boolean isCopied = turned
                    || colours == GREY
                    || colours == GREY_WITH_ALPHA
                    || profile(file).isPresent();
            return (deep ? 2 : 1) * BYTES_PER_PIXEL + (isCopied ? BYTES_PER_PIXEL : 0);
        }
    }

    /** The pixels that were decoded of a file, in sRGB. */
    static BufferedImage srgb(BufferedImage decoded, Path file) throws IOException {
        boolean grey = decoded.getColorModel() instanceof ComponentColorModel
                && decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        Optional<ICC_Profile> profile = profile(file);
        if (!grey && profile.isEmpty()) {
            return decoded;
        }
        boolean alpha = decoded.getColorModel().hasAlpha();
        BufferedImage image = new BufferedImage(
                decoded.getWidth(),
                decoded.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Optional<ColorConvertOp> conversion = profile.filter(any -> any.getNumComponents() == (grey ? 1 : 3))
                .map(from -> new ColorConvertOp(new ICC_Profile[] {from, SRGB}, null));
        int[] line = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            if (grey) {
                readGrey(decoded, y, line);
            } else {
                decoded.getRGB(0, y, line.length, 1, line, 0, line.length);
            }
            if (conversion.isPresent()) {
                convert(line, grey ? 1 : 3, conversion.get());
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return image;
    }

    private static void readGrey(BufferedImage decoded, int y, int[] line) {
        Raster raster = decoded.getRaster();
        int surplus = decoded.getColorModel().getComponentSize(0) - Byte.SIZE;
        boolean alpha = decoded.getColorModel().hasAlpha();
        int[] grey = raster.getSamples(0, y, line.length, 1, 0, (int[]) null);
        int[] opacity = alpha ? raster.getSamples(0, y, line.length, 1, 1, (int[]) null) : null;
        for (int x = 0; x < line.length; x++) {
            int opaque = alpha ? opacity[x] >> surplus : 0xFF;
            line[x] = opaque << 24 | (grey[x] >> surplus) * 0x010101;
        }
    }

    private static void convert(int[] line, int bands, ColorConvertOp conversion) {
        WritableRaster from = Raster.createInterleavedRaster(0, line.length, 1, bands, null);
        WritableRaster to = Raster.createInterleavedRaster(0, line.length, 1, 3, null);
        for (int band = 0; band < bands; band++) {
            int shift = 16 - 8 * band;
            from.setSamples(
                    0,
                    0,
                    line.length,
                    1,
                    band,
                    Arrays.stream(line).map(pixel -> pixel >> shift & 0xFF).toArray());
        }
        conversion.filter(from, to);
        int[] samples = to.getPixels(0, 0, line.length, 1, (int[]) null);
        for (int x = 0; x < line.length; x++) {
            line[x] = line[x] & 0xFF000000 | samples[3 * x] << 16 | samples[3 * x + 1] << 8 | samples[3 * x + 2];
        }
    }

    /** The profile of a file, before whose pixels it stands; empty when it has none, or a broken one. */
    private static Optional<ICC_Profile> profile(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(SIGNATURE);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                switch (type) {
                    case "iCCP" -> {
                        return profile(in);
                    }
                    case "IDAT", "IEND" -> {
                        return Optional.empty();
                    }
                    default -> in.skipNBytes((long) length + CHECKSUM);
                }
            }
        }
    }

    // Its name, a zero, the method of compression, and the profile.
    private static Optional<ICC_Profile> profile(DataInputStream in) {
        try {
            while (in.readByte() != 0) {
                // The name tells nothing.
            }
            in.readByte();
            return Optional.of(ICC_Profile.getInstance(new InflaterInputStream(in).readNBytes(MAX_PROFILE)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
