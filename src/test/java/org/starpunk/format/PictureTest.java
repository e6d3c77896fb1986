package org.starpunk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.testing.SampleFiles;

class PictureTest {

    @TempDir
    private Path directory;

    /** Red, blue, green and white, from the upper left; its camera lay on its side. */
    @ParameterizedTest
    @CsvSource({"turned.jpg, JPEG, JPEG", "turned.webp, WEBP, JPEG"})
    void is_the_right_way_up(String file, MediaFormat sent, MediaFormat kept) throws IOException {
        Picture picture = picture(SampleFiles.path(file), sent);
        assertThat(picture.format()).isEqualTo(kept);
        assertThat(picture.width()).isEqualTo(80);
        assertThat(picture.height()).isEqualTo(120);
        BufferedImage image = ImageIO.read(picture.file().toFile());
        assertThat(corners(image)).containsExactly("green", "red", "white", "blue");
    }

    @ParameterizedTest
    @CsvSource({"1, abcd", "2, badc", "3, dcba", "4, cdab", "5, acbd", "6, cadb", "7, dbca", "8, bdac"})
    void is_turned_and_mirrored_as_exif_says(int orientation, String expected) {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 4; i++) {
            image.setRGB(i % 2, i / 2, i + 1);
        }
        BufferedImage turned = Picture.turn(image, orientation);
        StringBuilder pixels = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            pixels.append((char) ('a' - 1 + (turned.getRGB(i % 2, i / 2) & 0xFF)));
        }
        assertThat(pixels).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"2000, 1000, jpg, JPEG", "2000, 1000, png, PNG"})
    void has_smaller_copies_for_pages(int width, int height, String format, MediaFormat kept) throws IOException {
        Path upload = Files.write(directory.resolve("upload"), SampleFiles.painted(width, height, format));
        Picture picture = picture(upload, kept);
        assertThat(picture.smaller()).containsOnlyKeys(480, 960, 1600);
        for (int narrower : picture.smaller().keySet()) {
            BufferedImage copy = ImageIO.read(picture.smaller().get(narrower).toFile());
            assertThat(copy.getWidth()).isEqualTo(narrower);
            assertThat(copy.getHeight()).isEqualTo(narrower / 2);
        }
        assertThat(MediaFormat.of(head(picture.smaller().get(480)))).isEqualTo(kept);
    }

    /** As some phones write panoramas: no end, and then notes, in which another picture may begin and end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\1\nSEFT",
                "\0\u00FF\0\u00FF\u00D3SEFT\u00FF",
                "\u00FF\u00E5\1SEFT",
                "SEFT\u00FF\u00E5\0\4ab\u00FF\u00D9",
                "SEFH\u00FF\u00D8\u00FF\u00E0\0\4ab\u00FF\u00D9SEFT"
            })
    void of_a_jpeg_without_its_end_is_repaired(String trailer) throws IOException {
        for (byte[] whole : List.of(SampleFiles.read("turned.jpg"), photograph(false), photograph(true))) {
            byte[] endless = Arrays.copyOf(whole, end(whole));
            Path upload = Files.write(directory.resolve("upload"), endless);
            Files.write(upload, trailer.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
            Path original = Files.write(directory.resolve("whole"), whole);
            Picture repaired = picture(upload, MediaFormat.JPEG);
            assertThat(Files.readString(repaired.file(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("SEF")
                    .endsWith("\u00FF\u00D9");
            assertThat(distance(repaired, picture(original, MediaFormat.JPEG))).isLessThan(2);
        }
    }

    @Test
    void of_a_jpeg_that_was_cut_is_refused_wherever_it_ends() throws IOException {
        for (byte[] whole : List.of(photograph(false), photograph(true))) {
            for (int length = 200; length < end(whole) - 20; length += whole.length / 23) {
                Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> picture(cut, MediaFormat.JPEG))
                        .as("%d of %d", length, whole.length)
                        .isInstanceOf(MediaException.class)
                        .hasMessageContaining("is truncated");
            }
        }
    }

    /** With something to code in every line. */
    private static byte[] photograph(boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160 * 120; i++) {
            image.setRGB(i % 160, i / 160, (i % 160) << 16 | 2 * (i / 160) << 8 | (i % 160 ^ i / 160));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Where the mark of its end stands. */
    private static int end(byte[] jpeg) {
        return new String(jpeg, StandardCharsets.ISO_8859_1).lastIndexOf("\u00FF\u00D9");
    }

    private static double distance(Picture one, Picture other) throws IOException {
        BufferedImage a = ImageIO.read(one.file().toFile());
        BufferedImage b = ImageIO.read(other.file().toFile());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        long sum = 0;
        for (int i = 0; i < a.getWidth() * a.getHeight(); i++) {
            int x = i % a.getWidth();
            int y = i / a.getWidth();
            sum += Math.abs((a.getRGB(x, y) >> 8 & 0xFF) - (b.getRGB(x, y) >> 8 & 0xFF));
        }
        return (double) sum / (a.getWidth() * a.getHeight());
    }

    @Test
    void has_no_copy_that_is_not_smaller() throws IOException {
        Path upload = Files.write(directory.resolve("upload"), SampleFiles.painted(960, 3, "png"));
        Picture picture = picture(upload, MediaFormat.PNG);
        assertThat(picture.smaller()).containsOnlyKeys(480);
    }

    @ParameterizedTest
    @CsvSource({"moving.gif, GIF", "moving.webp, WEBP"})
    void stays_as_it_is_when_it_moves(String file, MediaFormat format) throws IOException {
        assertThat(picture(SampleFiles.path(file), format).smaller()).isEmpty();
    }

    @Test
    void may_be_in_the_colours_of_print() throws IOException {
        assertThat(picture(SampleFiles.path("print.jpg"), MediaFormat.JPEG).width())
                .isEqualTo(120);
    }

    @Test
    void that_is_none_inside_is_refused() throws IOException {
        byte[] png = SampleFiles.painted(64, 64, "png");
        for (int i = 45; i < png.length - 12; i++) {
            png[i] = 7;
        }
        Path broken = Files.write(directory.resolve("broken"), png);
        assertThatThrownBy(() -> picture(broken, MediaFormat.PNG))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void leaves_nothing_behind_when_it_is_closed() throws IOException {
        try (TemporaryFiles files = new TemporaryFiles(() -> Files.createTempFile(directory, "", ""))) {
            Picture.of(SampleFiles.path("turned.jpg"), MediaFormat.JPEG, files);
        }
        assertThat(directory).isEmptyDirectory();
    }

    private Picture picture(Path upload, MediaFormat format) throws IOException {
        return Picture.of(upload, format, new TemporaryFiles(() -> Files.createTempFile(directory, "", "")));
    }

    private static byte[] head(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static Stream<String> corners(BufferedImage image) {
        return Stream.of(
                        image.getRGB(10, 10),
                        image.getRGB(image.getWidth() - 10, 10),
                        image.getRGB(10, image.getHeight() - 10),
                        image.getRGB(image.getWidth() - 10, image.getHeight() - 10))
                .map(pixel -> colour(new Color(pixel)));
    }

    private static String colour(Color pixel) {
        boolean red = pixel.getRed() > 128;
        boolean blue = pixel.getBlue() > 128;
        return red ? blue ? "white" : "red" : blue ? "blue" : "green";
    }
}
