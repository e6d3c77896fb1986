package org.starpunk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.testing.SampleFiles;

class MediaFormatTest {

    @ParameterizedTest
    @CsvSource({
        "turned.jpg, JPEG",
        "print.jpg, JPEG",
        "noted.png, PNG",
        "moving.gif, GIF",
        "turned.webp, WEBP",
        "lossless.webp, WEBP",
        "film.mp4, MP4",
        "film.webm, WEBM",
        "sound.mp3, MP3",
        "sound.m4a, M4A",
        "sound.ogg, OGG"
    })
    void is_known_by_the_first_bytes(String file, MediaFormat format) {
        assertThat(MediaFormat.of(head(SampleFiles.read(file)))).isEqualTo(format);
        assertThat(MediaFormat.ofExtension(format.extension())).contains(format);
    }

    @Test
    void a_pdf_is_a_download_and_no_value_of_a_post() {
        MediaFormat pdf = MediaFormat.of(bytes("%PDF-1.7\n"));
        assertThat(pdf.isDownload()).isTrue();
        assertThat(pdf.kind()).isEqualTo(MediaFormat.Kind.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBVTT",
                "WEBVTT\n\n00:00.000 --> 00:01.000\nHi",
                "WEBVTT - Title\r\n",
                "\u00EF\u00BB\u00BFWEBVTT\r"
            })
    void captions_are_documents_and_shown(String text) {
        MediaFormat captions = MediaFormat.of(bytes(text));
        assertThat(captions).isEqualTo(MediaFormat.VTT);
        assertThat(captions.kind()).isEqualTo(MediaFormat.Kind.DOCUMENT);
        assertThat(captions.isDownload()).isFalse();
    }

    @Test
    void captions_that_are_huge_or_no_text_are_refused(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("captions");
        Files.writeString(file, "WEBVTT\n\n00:00.000 --> 00:01.000\nGrüße", StandardCharsets.UTF_8);
        assertThat(Tracks.clean(file, MediaFormat.VTT)).isEqualTo(MediaFormat.VTT);
        Files.writeString(file, "WEBVTT\n\nGrüße", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Tracks.clean(file, MediaFormat.VTT)).hasMessage("Captions must be a text in UTF-8.");
        Files.writeString(file, "WEBVTT\n" + "a".repeat(2_000_000));
        assertThatThrownBy(() -> Tracks.clean(file, MediaFormat.VTT)).hasMessageContaining("at most 2000000 bytes");
    }

    @Test
    void sound_without_notes_is_known_by_its_frames() {
        byte[] tagged = SampleFiles.read("sound.mp3");
        int frame = 10 + tagged[9];
        assertThat(MediaFormat.of(Arrays.copyOfRange(tagged, frame, frame + 64)))
                .isEqualTo(MediaFormat.MP3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "GIF",
                "Just a text",
                "OggS\0\2 theora",
                "\u001AE\u00DF\u00A3 matroska",
                "RIFF....WAVEfmt ",
                "WEBVTTX",
                "webvtt",
                "MZ\u0090\0",
                "PK\3\4"
            })
    void what_it_is_not_is_refused_with_what_would_do(String head) {
        assertThatThrownBy(() -> MediaFormat.of(bytes(head)))
                .isInstanceOfSatisfying(
                        MediaException.class, e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.UNSUPPORTED))
                .hasMessageContaining("JPEG, PNG, GIF, WebP, MP4");
    }

    @ParameterizedTest
    @CsvSource({"heic, JPEG", "mif1, JPEG", "avif, JPEG", "'qt  ', MP4"})
    void what_browsers_or_the_server_cannot_show_is_refused_with_what_can_be(String brand, String instead) {
        assertThatThrownBy(() -> MediaFormat.of(bytes("\0\0\0\u0018ftyp" + brand)))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("Please send a")
                .hasMessageContaining(instead);
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, Math.min(file.length, MediaFormat.HEAD));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
