package org.starpunk.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Files as cameras and other programs write them, in {@code src/test/resources/media}. Wherever one has room for words,
 * they are {@link #SECRET}, and its place is 53.5 N, 9.9 E.
 */
public final class SampleFiles {

    public static final String SECRET = "Secret Street 1";

    private static final String DIRECTORY = "starpunk.test.resources";

    private SampleFiles() {}

    public static byte[] read(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path path(String name) {
        return directory().resolve("media").resolve(name);
    }

    /** What another program has left, as its users take it away. */
    public static Path foreign(String program) {
        return directory().resolve("org/starpunk/foreign").resolve(program);
    }

    private static Path directory() {
        return Path.of(System.getProperty(DIRECTORY, "src/test/resources"));
    }

    /** Has a server, which is at home elsewhere, find them. */
    static String option() {
        return "-D" + DIRECTORY + "=" + directory().toAbsolutePath();
    }

    /** A box of an MP4. */
    public static byte[] box(String type, byte[]... contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(contents).forEach(bytes::writeBytes);
        return ByteBuffer.allocate(8 + bytes.size())
                .putInt(8 + bytes.size())
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(bytes.toByteArray())
                .array();
    }

    /** An image that a program has painted. */
    public static byte[] painted(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A film with so many bytes more, in a box without meaning. */
    public static byte[] film(int more) {
        byte[] beginning = read("film.mp4");
        byte[] box = box("free", new byte[more]);
        return ByteBuffer.allocate(beginning.length + box.length)
                .put(beginning)
                .put(box)
                .array();
    }
}
