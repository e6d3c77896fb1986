package org.starpunk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.testing.SampleFiles;

class ImageCopyTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "turned.jpg, JPEG, 6, false",
        "noted.png, PNG, 1, false",
        "turned.webp, WEBP, 6, false",
        "lossless.webp, WEBP, 1, false",
        "moving.webp, WEBP, 1, true",
        "moving.gif, GIF, 1, true"
    })
    void tells_nothing_but_its_pixels(String file, MediaFormat format, int orientation, boolean animated)
            throws IOException {
        Path copy = directory.resolve("copy");
        ImageHeader header = ImageCopy.write(SampleFiles.path(file), format, copy);
        assertThat(header).isEqualTo(new ImageHeader(120, 80, orientation, animated));
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain(SampleFiles.SECRET, "Exif", "EXIF", "eXIf", "xmp", "XMP", "8BIM", "tEXt");
    }

    @ParameterizedTest
    @CsvSource({"turned.jpg, JPEG", "noted.png, PNG", "turned.webp, WEBP", "lossless.webp, WEBP"})
    void has_the_very_same_pixels(String file, MediaFormat format) throws IOException {
        Path copy = directory.resolve("copy");
        ImageCopy.write(SampleFiles.path(file), format, copy);
        assertThat(pixels(ImageReaders.read(copy, format, 1)))
                .isEqualTo(pixels(ImageReaders.read(SampleFiles.path(file), format, 1)));
    }

    @ParameterizedTest
    @CsvSource({"turned.jpg, JPEG", "noted.png, PNG", "turned.webp, WEBP", "moving.gif, GIF"})
    void of_a_copy_is_that_copy(String file, MediaFormat format) throws IOException {
        Path once = directory.resolve("once");
        Path twice = directory.resolve("twice");
        ImageCopy.write(SampleFiles.path(file), format, once);
        ImageCopy.write(once, format, twice);
        assertThat(twice).hasSameBinaryContentAs(once);
    }

    @Test
    void keeps_every_frame() throws IOException {
        Path copy = directory.resolve("copy");
        ImageCopy.write(SampleFiles.path("moving.gif"), MediaFormat.GIF, copy);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (FileImageInputStream in = new FileImageInputStream(copy.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"turned.jpg, JPEG", "noted.png, PNG", "turned.webp, WEBP", "moving.gif, GIF"})
    void of_a_part_is_refused_wherever_it_ends(String file, MediaFormat format) throws IOException {
        byte[] whole = SampleFiles.read(file);
        Path first = directory.resolve("first");
        ImageCopy.write(SampleFiles.path(file), format, first);
        // What hangs behind the end, and notes that come last, are no loss.
        int needed = Math.toIntExact(Math.min(Files.size(first), whole.length)) / 2;
        Path part = directory.resolve("part");
        for (int length = 1; length < needed; length += 7) {
            Files.write(part, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ImageCopy.write(part, format, directory.resolve("copy")))
                    .as("%s, %d bytes", file, length)
                    .isInstanceOf(MediaException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50_000, Integer.MAX_VALUE})
    void of_too_many_pixels_is_refused_before_one_is_decoded(int width) throws IOException {
        byte[] png = SampleFiles.read("noted.png");
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >>> 24 - 8 * i);
            png[20 + i] = png[16 + i];
        }
        Path bomb = Files.write(directory.resolve("bomb"), png);
        assertThatThrownBy(() -> ImageCopy.write(bomb, MediaFormat.PNG, directory.resolve("copy")))
                .isInstanceOf(MediaException.class)
                .hasMessageMatching(
                        "The image does not say how large it is\\.|An image can have at most 50 million pixels, but .*");
    }

    @Test
    void of_a_jpeg_with_very_many_scans_is_refused_before_one_is_decoded() throws IOException {
        byte[] frame = bytes("FFC2 000B 08 1B9F 1B9F 01 01 11 00");
        byte[] scan = bytes("FFDA 0008 01 01 00 00 00 00 00");
        byte[] most = join(bytes("FFD8"), frame, repeated(scan, JpegScans.MAX), bytes("FFD9"));
        assertThat(copy(most, MediaFormat.JPEG).width()).isEqualTo(7071);
        byte[] more = join(bytes("FFD8"), frame, repeated(scan, JpegScans.MAX + 1), bytes("FFD9"));
        assertRefused(more, MediaFormat.JPEG, "The JPEG has more than 64 scans.");
    }

    /** Its first frame is small; the one that is decoded is not. */
    @Test
    void of_a_jpeg_with_two_sizes_counts_the_larger_one() {
        byte[] small = bytes("FFC0 000B 08 0001 0001 01 01 11 00");
        byte[] large = bytes("FFC0 000B 08 FFFF FFFF 01 01 11 00");
        assertRefused(
                join(bytes("FFD8"), small, large, small, bytes("FFD9")), MediaFormat.JPEG, "at most 50 million pixels");
    }

    @Test
    void of_a_gif_whose_frames_are_many_or_larger_than_a_picture_may_be_is_refused() throws IOException {
        byte[] screen = join("GIF89a".getBytes(StandardCharsets.US_ASCII), bytes("0100 0100 00 00 00"));
        byte[] dot = bytes("2C 0000 0000 0100 0100 00 02 00");
        assertThat(copy(join(screen, repeated(dot, Frames.MAX), bytes("3B")), MediaFormat.GIF)
                        .animated())
                .isTrue();
        byte[] many = join(screen, repeated(dot, Frames.MAX + 1), bytes("3B"));
        assertRefused(many, MediaFormat.GIF, "at most 5000 frames");
        byte[] huge = bytes("2C 0000 0000 FFFF FFFF 00 02 00");
        assertRefused(join(screen, huge, bytes("3B")), MediaFormat.GIF, "65535 × 65535 pixels");
        byte[] far = bytes("2C FFFF FFFF 0100 0100 00 02 00");
        assertRefused(join(screen, far, bytes("3B")), MediaFormat.GIF, "65536 × 65536 pixels");
        byte[] large = bytes("2C 0000 0000 581B 581B 00 02 00");
        assertRefused(join(screen, repeated(large, 52), bytes("3B")), MediaFormat.GIF, "2500 million pixels");
    }

    @Test
    void of_a_png_or_a_webp_whose_frames_are_many_or_large_is_refused_too() throws IOException {
        byte[] png = SampleFiles.read("noted.png");
        byte[] frame = bytes("0000001A 6663544C 00000000 00000001 00000001 00000000 00000000 0001000A0000 00000000");
        byte[] head = Arrays.copyOf(png, 33);
        byte[] rest = Arrays.copyOfRange(png, 33, png.length);
        copy(join(head, repeated(frame, Frames.MAX), rest), MediaFormat.PNG);
        assertRefused(join(head, repeated(frame, Frames.MAX + 1), rest), MediaFormat.PNG, "at most 5000 frames");
        byte[] tall = frame.clone();
        tall[16] = 0x7F;
        assertRefused(join(head, tall, rest), MediaFormat.PNG, "at most 50 million pixels");
        byte[] canvas = bytes("56503858 0A000000 02000000 000000 000000");
        byte[] shown = bytes("414E4D46 10000000 000000 000000 000000 000000 640000 00");
        assertThat(copy(webp(canvas, repeated(shown, Frames.MAX)), MediaFormat.WEBP)
                        .animated())
                .isTrue();
        assertRefused(webp(canvas, repeated(shown, Frames.MAX + 1)), MediaFormat.WEBP, "at most 5000 frames");
        byte[] wide = bytes("414E4D46 10000000 000000 000000 FFFFFF FF0000 640000 00");
        assertRefused(webp(canvas, wide), MediaFormat.WEBP, "16777216 × 256 pixels");
    }

    /** What is decoded is the picture, not the canvas. */
    @Test
    void of_a_webp_whose_canvas_is_smaller_than_its_picture_counts_the_picture() {
        byte[] canvas = bytes("56503858 0A000000 00000000 000000 000000");
        byte[] picture = bytes("5650384C 0A000000 2F FFFFFF0F 0000000000");
        assertRefused(webp(canvas, picture), MediaFormat.WEBP, "16384 × 16384 pixels");
    }

    @Test
    void of_a_png_of_very_many_chunks_is_refused() {
        byte[] png = SampleFiles.read("noted.png");
        byte[] empty = bytes("00000000 49444154 00000000");
        byte[] many = join(Arrays.copyOf(png, 33), repeated(empty, PngChunks.MAX_CHUNKS));
        assertRefused(many, MediaFormat.PNG, "more than 200000 chunks");
    }

    private ImageHeader copy(byte[] image, MediaFormat format) throws IOException {
        return ImageCopy.write(Files.write(directory.resolve("image"), image), format, directory.resolve("copy"));
    }

    private void assertRefused(byte[] image, MediaFormat format, String reason) {
        assertThatThrownBy(() -> copy(image, format))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = join(chunks);
        byte[] riff = bytes("52494646 00000000 57454250");
        ByteBuffer.wrap(riff).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 4 + all.length);
        return join(riff, all);
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    }

    private static byte[] repeated(byte[] part, int times) {
        return join(Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
