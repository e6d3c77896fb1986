package org.starpunk.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.starpunk.testing.SampleFiles.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.starpunk.testing.SampleFiles;

class Mp4BoxesTest {

    private static final byte[] SECRET = (SampleFiles.SECRET + " +53.5500+009.9900/").getBytes(ISO_8859_1);
    private static final byte[] VERSION = new byte[4];
    private static final byte[] XMP = "0123456789abcdef<x:xmpmeta>".getBytes(ISO_8859_1);
    private static final byte[] START = box("ftyp", "isom\0\0\0\0".getBytes(ISO_8859_1));

    @TempDir
    private Path directory;

    /** What apps, cameras and other programs add, and where. */
    private static final byte[] NOTES = join(
            box("uuid", XMP, SECRET),
            box("udta", box("\u00A9xyz", SECRET), box("loci", VERSION, SECRET), new byte[4]),
            box(
                    "meta",
                    box("hdlr", "\0\0\0\0\0\0\0\0mdta".getBytes(ISO_8859_1)),
                    box("keys", "com.apple.quicktime.location.ISO6709".getBytes(ISO_8859_1)),
                    box("ilst", SECRET)),
            box("free", SECRET),
            box("what", SECRET));

    @ParameterizedTest
    @CsvSource({"film.mp4, MP4", "sound.m4a, M4A"})
    void a_film_and_a_recording_forget_where_they_were_taken(String file, MediaFormat format) throws IOException {
        byte[] before = withNotes(SampleFiles.read(file));
        byte[] after = clean(before, format);
        assertThat(text(before)).contains(SampleFiles.SECRET, "xmp", "ISO6709", "\u00A9xyz");
        assertThat(text(after))
                .doesNotContain(SampleFiles.SECRET, "xmp", "ISO6709", "\u00A9xyz", "loci", "uuid", "what");
        assertThat(clean(after, format)).as("once more").isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, MP4", "sound.m4a, M4A"})
    void nothing_moves_and_nothing_else_changes(String file, MediaFormat format) throws IOException {
        byte[] original = SampleFiles.read(file);
        byte[] after = clean(withNotes(original), format);
        assertThat(after).hasSameSizeAs(withNotes(original));
        for (String box : new String[] {"ftyp", "mdat", "mvhd", "trak"}) {
            assertThat(after).as(box).containsSequence(boxOf(original, box));
        }
    }

    @Test
    void a_recording_keeps_its_title_and_its_cover_as_an_mp3_does() throws IOException {
        byte[] title = box("\u00A9nam", box("data", "A title".getBytes(ISO_8859_1)));
        byte[] cover = box("covr", box("data", SampleFiles.painted(8, 8, "png")));
        byte[] list = box("ilst", title, cover, box("\u00A9xyz", SECRET));
        byte[] hdlr = box("hdlr", VERSION, VERSION, "mdir".getBytes(ISO_8859_1));
        for (byte[] meta : new byte[][] {box("meta", VERSION, hdlr, list), box("meta", hdlr, list)}) {
            byte[] recording = join(START, box("moov", box("udta", meta, box("\u00A9xyz", SECRET))));
            assertThat(clean(recording, MediaFormat.M4A))
                    .containsSequence(title)
                    .containsSequence(cover);
            assertThat(text(clean(recording, MediaFormat.M4A))).doesNotContain(SampleFiles.SECRET, "\u00A9xyz");
            assertThat(text(clean(recording, MediaFormat.MP4))).doesNotContain("A title", "udta", "PNG");
        }
    }

    @Test
    void the_parts_of_a_film_in_fragments_forget_too() throws IOException {
        byte[] run = box("trun", "run".getBytes(ISO_8859_1));
        byte[] film = join(START, box("moof", box("traf", run, box("udta", SECRET)), box("meta", SECRET)));
        assertThat(clean(film, MediaFormat.MP4)).containsSequence(run);
        assertThat(text(clean(film, MediaFormat.MP4))).doesNotContain(SampleFiles.SECRET);
    }

    @Test
    void lengths_of_eight_bytes_and_up_to_the_end_are_read() throws IOException {
        byte[] large = ByteBuffer.allocate(16 + SECRET.length)
                .putInt(1)
                .put("uuid".getBytes(ISO_8859_1))
                .putLong(16L + SECRET.length)
                .put(SECRET)
                .array();
        byte[] last = join(new byte[4], "what".getBytes(ISO_8859_1), SECRET);
        byte[] after = clean(join(START, large, box("mdat", SECRET), last), MediaFormat.MP4);
        assertThat(after).containsSequence(box("mdat", SECRET));
        assertThat(text(after).split(SampleFiles.SECRET, -1))
                .as("beside the pictures themselves")
                .hasSize(2);
        assertThat(text(after)).endsWith("free" + "\0".repeat(SECRET.length));
    }

    @Test
    void a_recording_is_known_by_its_tracks_whatever_its_brand() throws IOException {
        byte[] sound = SampleFiles.read("sound.m4a");
        System.arraycopy("mp42".getBytes(ISO_8859_1), 0, sound, 8, 4);
        assertThat(MediaFormat.of(sound)).isEqualTo(MediaFormat.MP4);
        assertThat(Mp4Boxes.clean(write(sound), MediaFormat.MP4)).isEqualTo(MediaFormat.M4A);
        assertThat(Mp4Boxes.clean(write(SampleFiles.read("film.mp4")), MediaFormat.MP4))
                .isEqualTo(MediaFormat.MP4);
        byte[] both = join(START, box("moov", track("soun"), track("vide")), box("mdat", SECRET));
        assertThat(Mp4Boxes.clean(write(both), MediaFormat.MP4)).isEqualTo(MediaFormat.MP4);
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, MP4", "sound.m4a, M4A"})
    void what_hangs_behind_the_end_goes(String file, MediaFormat format) throws IOException {
        byte[] whole = SampleFiles.read(file);
        for (String trailer : new String[] {"abc", "SEFTrail", SampleFiles.SECRET.repeat(9), "\0\0"}) {
            assertThat(clean(join(whole, trailer.getBytes(ISO_8859_1)), format))
                    .as(trailer)
                    .isEqualTo(clean(whole, format));
        }
        byte[] cut = join(whole, Arrays.copyOf(box("mdat", SECRET), 20));
        assertThatThrownBy(() -> clean(cut, format)).isInstanceOf(MediaException.class);
    }

    private static byte[] track(String kind) {
        byte[] handler = join(VERSION, VERSION, kind.getBytes(ISO_8859_1), new byte[12]);
        return box("trak", box("mdia", box("hdlr", handler)));
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, MP4", "sound.m4a, M4A"})
    void a_part_is_refused_wherever_it_ends(String file, MediaFormat format) throws IOException {
        byte[] whole = SampleFiles.read(file);
        int films = text(whole).indexOf("mdat") - 4;
        for (int length = films + 1; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            boolean isWhole = length == films + boxOf(whole, "mdat").length;
            if (!isWhole) {
                assertThatThrownBy(() -> clean(part, format))
                        .as("%d bytes", length)
                        .isInstanceOf(MediaException.class);
            }
        }
    }

    @Test
    void of_too_many_boxes_is_refused_and_none_is_cut_off() {
        byte[] mdat = box("mdat");
        byte[] most = join(box("moov"), join(repeated(mdat, Mp4Boxes.MAX_BOXES - 1)));
        assertThatCode(() -> clean(most, MediaFormat.MP4)).doesNotThrowAnyException();
        for (byte[] more : List.of(mdat, box("skip"))) {
            assertThatThrownBy(() -> clean(join(most, more), MediaFormat.MP4))
                    .isInstanceOf(MediaException.class)
                    .hasMessage("The MP4 has more than 500000 boxes.");
        }
    }

    private static Stream<byte[]> broken() {
        byte[] shorter = box("moov", box("trak"));
        shorter[3] -= 4;
        byte[] longer = box("moov", box("trak", VERSION));
        longer[11]++;
        byte[] negative = join(new byte[] {0, 0, 0, 1}, "moov".getBytes(ISO_8859_1), new byte[] {-1}, new byte[7]);
        byte[] endless = box("moov", join(new byte[4], "trak".getBytes(ISO_8859_1)));
        byte[] many = box("moov", new byte[0]);
        return Stream.of(
                shorter,
                longer,
                negative,
                endless,
                Arrays.copyOf(negative, 12),
                join(repeated(many, Mp4Boxes.MAX_BOXES)),
                join(repeated(box("skip"), Mp4Boxes.MAX_FORGOTTEN + 1)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_no_tree_is_refused(byte[] boxes) {
        assertThatThrownBy(() -> clean(join(START, boxes), MediaFormat.MP4))
                .isInstanceOf(MediaException.class)
                .hasMessageStartingWith("The MP4 ");
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(directory.resolve("file"), file);
    }

    private byte[] clean(byte[] file, MediaFormat format) throws IOException {
        Path path = write(file);
        Mp4Boxes.clean(path, format);
        return Files.readAllBytes(path);
    }

    /** In the file, in its {@code moov}, which comes last, and in its first {@code trak}. */
    private static byte[] withNotes(byte[] file) {
        byte[] moov = boxOf(file, "moov");
        byte[] before = Arrays.copyOf(file, file.length - moov.length);
        return join(before, box("moov", Arrays.copyOfRange(moov, 8, moov.length), NOTES, box("trak", NOTES)), NOTES);
    }

    private static byte[] boxOf(byte[] file, String type) {
        int at = text(file).indexOf(type) - 4;
        return Arrays.copyOfRange(file, at, at + ByteBuffer.wrap(file).getInt(at));
    }

    private static byte[] repeated(byte[] box, int times) {
        byte[] all = new byte[box.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(box, 0, all, box.length * i, box.length);
        }
        return all;
    }

    private static byte[] join(byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        Stream.of(parts).forEach(all::put);
        return all.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
