package org.starpunk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.testing.SampleFiles;

class WebmElementsTest {

    private static final byte[] SECRET = (SampleFiles.SECRET + " +53.5500+009.9900/").getBytes(ISO_8859_1);
    private static final String EBML = "1A45DFA3";
    private static final String SEGMENT = "18538067";
    private static final String CLUSTER = "1F43B675";
    private static final String TAGS = "1254C367";
    private static final String ATTACHMENTS = "1941A469";
    private static final String OPEN = "01FFFFFFFFFFFFFF";
    private static final byte[] BLOCK = element("A3", "a picture".getBytes(ISO_8859_1));

    @TempDir
    private Path directory;

    @Test
    void a_film_forgets_its_tags_its_attachments_and_its_title_and_nothing_moves() throws IOException {
        byte[] cluster = element(CLUSTER, element("E7", new byte[1]), BLOCK);
        byte[] before = join(
                element(EBML, "webm".getBytes(ISO_8859_1)),
                element(
                        SEGMENT,
                        element("1549A966", element("7BA9", SECRET), element("4D80", "A program".getBytes(ISO_8859_1))),
                        element(TAGS, SECRET),
                        cluster,
                        element(ATTACHMENTS, new byte[300], SECRET),
                        element("EC", SECRET)),
                element(TAGS, SECRET));
        byte[] after = clean(before);
        assertThat(text(after)).doesNotContain(SampleFiles.SECRET).contains("webm", "A program");
        assertThat(after).as("without what hangs behind").hasSize(before.length - element(TAGS, SECRET).length);
        assertThat(text(after).indexOf(text(cluster)))
                .isEqualTo(text(before).indexOf(text(cluster)))
                .isPositive();
        assertThat(clean(after)).as("once more").isEqualTo(after);
    }

    @Test
    void a_film_that_was_written_live_forgets_too() throws IOException {
        byte[] film = join(
                element(EBML),
                hex(SEGMENT + OPEN),
                hex(CLUSTER + OPEN),
                element("E7", new byte[1]),
                BLOCK,
                hex(CLUSTER + OPEN),
                BLOCK,
                element(TAGS, SECRET));
        assertThat(clean(film)).startsWith(Arrays.copyOf(film, film.length - element(TAGS, SECRET).length));
        assertThat(text(clean(film))).doesNotContain(SampleFiles.SECRET);
    }

    @Test
    void of_a_film_by_a_common_program_only_the_tags_go() throws IOException {
        byte[] film = SampleFiles.read("film.webm");
        byte[] after = clean(film);
        int tags = text(film).indexOf("\u0012T\u00C3g", 0x100);
        int cluster = text(film).indexOf("\u001FC\u00B6u");
        assertThat(after).startsWith(Arrays.copyOf(film, tags));
        assertThat(Arrays.copyOfRange(after, cluster, after.length))
                .isEqualTo(Arrays.copyOfRange(film, cluster, film.length));
        assertThat(text(after)).doesNotContain("ENCODER");
    }

    @Test
    void a_film_and_a_recording_are_known_by_their_tracks() throws IOException {
        byte[] picture = element("AE", element("D7", new byte[] {1}), element("83", new byte[] {1}));
        byte[] sound = element("AE", element("D7", new byte[] {2}), element("83", new byte[] {0, 2}));
        byte[] subtitles = element("AE", element("83", new byte[] {17}));
        assertThat(format(SampleFiles.read("film.webm"))).isEqualTo(MediaFormat.WEBM);
        assertThat(format(film(sound, subtitles))).isEqualTo(MediaFormat.WEBA);
        assertThat(format(film(sound, picture))).isEqualTo(MediaFormat.WEBM);
        assertThat(clean(film(sound))).isEqualTo(film(sound));
    }

    @Test
    void what_hangs_behind_the_end_goes() throws IOException {
        byte[] film = SampleFiles.read("film.webm");
        for (String trailer : new String[] {"\0", "SEFT", "\u00FF\u00FF\u00FF", "\0".repeat(100)}) {
            assertThat(clean(join(film, trailer.getBytes(ISO_8859_1)))).isEqualTo(clean(film));
        }
    }

    @Test
    void a_part_is_refused_wherever_it_ends() throws IOException {
        byte[] film = SampleFiles.read("film.webm");
        int segment = text(film).indexOf("\u0018S\u0080g");
        for (int length = segment + 1; length < film.length; length += 7) {
            byte[] part = Arrays.copyOf(film, length);
            assertThatThrownBy(() -> clean(part)).as("%d bytes", length).isInstanceOf(MediaException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "08",
                "1A45DFA3FF",
                "1A45DFA300",
                "1A45DFA38801",
                "1A45DFA301FFFFFFFFFFFFF0",
                "18538067845416"
            })
    void what_is_no_tree_is_refused(String broken) {
        assertThatThrownBy(() -> clean(hex(broken)))
                .isInstanceOf(MediaException.class)
                .hasMessageStartingWith("The WebM ");
    }

    @Test
    void what_has_millions_of_elements_is_refused() {
        byte[] many = HexFormat.of().parseHex("A380".repeat(WebmElements.MAX_ELEMENTS));
        assertThatThrownBy(() -> clean(element(SEGMENT, many)))
                .isInstanceOf(MediaException.class)
                .hasMessageStartingWith("The WebM is broken");
    }

    private static byte[] film(byte[]... tracks) {
        return join(
                element(EBML, "webm".getBytes(ISO_8859_1)),
                element(SEGMENT, element("1654AE6B", tracks), element(CLUSTER, element("E7", new byte[1]), BLOCK)));
    }

    private MediaFormat format(byte[] film) throws IOException {
        return WebmElements.clean(Files.write(directory.resolve("film"), film));
    }

    private byte[] clean(byte[] film) throws IOException {
        Path path = Files.write(directory.resolve("film"), film);
        WebmElements.clean(path);
        return Files.readAllBytes(path);
    }

    private static byte[] element(String id, byte[]... contents) {
        byte[] content = join(contents);
        byte[] length = content.length < 127
                ? new byte[] {(byte) (0x80 | content.length)}
                : ByteBuffer.allocate(8).putLong(1L << 56 | content.length).array();
        return join(hex(id), length, content);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
