package org.starpunk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copies of a PNG, and the picture itself when it is turned, have the colours that the upload had. */
class PngColoursTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 4;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"0, 8, false", "0, 16, false", "4, 8, true", "4, 16, true"})
    void grey_stays_as_dark_as_it_is(int colourType, int depth, boolean alpha) throws IOException {
        byte[] pixel = pixel(depth, alpha ? new int[] {0x80, 0x40} : new int[] {0x80});
        for (int argb : pixels(png(colourType, depth, pixel))) {
            assertThat(Integer.toHexString(argb)).isEqualTo(alpha ? "40808080" : "ff808080");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "4, 8", "4, 16"})
    void grey_that_the_camera_turned_stays_as_dark_as_it_is(int colourType, int depth) throws IOException {
        byte[] pixel = pixel(depth, colourType == 4 ? new int[] {0x80, 0xFF} : new int[] {0x80});
        Picture picture = picture(png(colourType, depth, pixel, chunk("eXIf", turnedRight())));
        assertThat(picture.width()).isEqualTo(HEIGHT);
        BufferedImage kept = ImageIO.read(picture.file().toFile());
        assertThat(Integer.toHexString(kept.getRGB(1, 1))).isEqualTo("ff808080");
    }

    @Test
    void grey_with_one_transparent_shade_stays_as_dark_as_it_is() throws IOException {
        for (int argb : pixels(png(0, 8, new byte[] {(byte) 0x80}, chunk("tRNS", new byte[] {0, 0x10})))) {
            assertThat(Integer.toHexString(argb)).isEqualTo("ff808080");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 8", "2, 16", "6, 8", "6, 16"})
    void a_wide_gamut_becomes_srgb(int colourType, int depth) throws IOException {
        byte[] pixel = pixel(depth, colourType == 6 ? new int[] {200, 100, 50, 0x7F} : new int[] {200, 100, 50});
        for (int argb : pixels(png(colourType, depth, pixel, chunk("iCCP", profile(displayP3()))))) {
            // Computed from the primaries of Display P3 and sRGB.
            assertThat(argb >> 16 & 0xFF).isCloseTo(215, within(2));
            assertThat(argb >> 8 & 0xFF).isCloseTo(93, within(2));
            assertThat(argb & 0xFF).isCloseTo(31, within(2));
            assertThat(argb >>> 24).isEqualTo(colourType == 6 ? 0x7F : 0xFF);
        }
    }

    @Test
    void a_profile_that_is_none_changes_nothing() throws IOException {
        byte[] pixel = {(byte) 200, 100, 50};
        for (byte[] profile : new byte[][] {{}, {'x', 0, 0, 1, 2, 3}, profile(new byte[] {1, 2, 3})}) {
            assertThat(pixels(png(2, 8, pixel, chunk("iCCP", profile)))[0] & 0xFFFFFF)
                    .isEqualTo(0xC86432);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, false, false, 4",
        "6, 8, false, false, 4",
        "0, 8, false, false, 8",
        "2, 8, true, false, 8",
        "2, 8, true, true, 8",
        "6, 8, false, true, 8",
        "2, 16, false, false, 8",
        "4, 16, false, false, 12",
        "6, 16, true, false, 12",
        "6, 16, false, true, 12"
    })
    void need_memory_as_they_are_decoded_and_as_they_become(
            int colourType, int depth, boolean wide, boolean turned, int bytes) throws IOException {
        byte[][] chunks = wide ? new byte[][] {chunk("iCCP", profile(displayP3()))} : new byte[0][];
        Path file = Files.write(directory.resolve("upload"), png(colourType, depth, new byte[8], chunks));
        assertThat(PngColours.bytesPerPixel(file, turned)).isEqualTo(bytes);
    }

    /** Those of the smallest copy. */
    private int[] pixels(byte[] png) throws IOException {
        BufferedImage copy = ImageIO.read(picture(png).smaller().get(480).toFile());
        return copy.getRGB(0, 1, copy.getWidth(), 1, null, 0, copy.getWidth());
    }

    private Picture picture(byte[] png) throws IOException {
        Path upload = Files.write(directory.resolve("upload"), png);
        return Picture.of(upload, MediaFormat.PNG, new TemporaryFiles(() -> Files.createTempFile(directory, "", "")));
    }

    private static byte[] pixel(int depth, int... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * depth / 8);
        for (int sample : samples) {
            for (int i = 0; i < depth / 8; i++) {
                bytes.put((byte) sample);
            }
        }
        return bytes.array();
    }

    /** A PNG of one colour. */
    private static byte[] png(int colourType, int depth, byte[] pixel, byte[]... chunks) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
            for (int y = 0; y < HEIGHT; y++) {
                out.write(0);
                for (int x = 0; x < WIDTH; x++) {
                    out.write(pixel);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.write(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(WIDTH)
                        .putInt(HEIGHT)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .array()));
        for (byte[] chunk : chunks) {
            png.write(chunk);
        }
        png.write(chunk("IDAT", data.toByteArray()));
        png.write(chunk("IEND"));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte... contents) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(contents);
        return ByteBuffer.allocate(12 + contents.length)
                .putInt(contents.length)
                .put(name)
                .put(contents)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] profile(byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {'x', 0, 0});
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(profile);
        }
        return bytes.toByteArray();
    }

    private static byte[] displayP3() {
        ICC_Profile profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.5151, 0.2412, -0.0011));
        profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.2920, 0.6922, 0.0419));
        profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.1571, 0.0666, 0.7841));
        return profile.getData();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .putInt(ICC_Profile.icSigXYZData)
                .putInt(0)
                .putInt((int) Math.round(x * 65536))
                .putInt((int) Math.round(y * 65536))
                .putInt((int) Math.round(z * 65536))
                .array();
    }

    /** Exif that says: the right-hand side is up. */
    private static byte[] turnedRight() {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6})
                .array();
    }
}
