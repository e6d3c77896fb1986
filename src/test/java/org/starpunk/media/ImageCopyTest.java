package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
                .hasMessageMatching("The image (does not say how large it is|has .* 50 million are the most)\\.");
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
