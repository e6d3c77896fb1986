package org.starpunk.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;

/** What a file may be; its first bytes say so, whatever its name and its sender say. */
public enum MediaFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4"),
    M4A("audio/mp4", "m4a"),
    WEBM("video/webm", "webm"),
    WEBA("audio/webm", "weba"),
    MP3("audio/mpeg", "mp3"),
    OGG("audio/ogg", "ogg"),
    PDF("application/pdf", "pdf"),
    VTT("text/vtt", "vtt");

    /** What somebody does with it. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        DOCUMENT
    }

    /** How many bytes of a file tell its format. */
    static final int HEAD = 128;

    private static final Set<String> HEIF =
            Set.of("avif", "avis", "heic", "heim", "heis", "heix", "hevc", "hevx", "mif1", "msf1");

    /** A byte order mark may come first. */
    private static final Pattern WEB_VTT = Pattern.compile("(?:\u00EF\u00BB\u00BF)?WEBVTT(?=[ \\t\\r\\n]|$)");

    private final String mimeType;
    private final String extension;

    MediaFormat(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    /** The format of a file, by its first bytes. */
    public static MediaFormat of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** The format of a file that begins with these bytes. */
    static MediaFormat of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (text.startsWith("ftyp", 4)) {
            return ofBrand(text.substring(8, Math.min(12, text.length())));
        } else if (text.startsWith("\u001AE\u00DF\u00A3") && text.contains("webm")) {
            return WEBM;
        } else if (text.startsWith("ID3") || isMp3Frame(head)) {
            return MP3;
        } else if (text.startsWith("OggS")
                && Stream.of("vorbis", "OpusHead", "FLAC", "Speex").anyMatch(text::contains)) {
            return OGG;
        } else if (text.startsWith("%PDF-")) {
            return PDF;
        } else if (WEB_VTT.matcher(text).lookingAt()) {
            return VTT;
        }
        throw MediaException.unsupported(Sentence.of("format.unknown"));
    }

    /** The format whose files have this ending. */
    public static Optional<MediaFormat> ofExtension(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    private static MediaFormat ofBrand(String brand) {
        if (HEIF.contains(brand)) {
            throw MediaException.unsupported(Sentence.of("format.heif"));
        }
        if (brand.equals("qt  ")) {
            throw MediaException.unsupported(Sentence.of("format.quickTime"));
        }
        return brand.toUpperCase(Locale.ROOT).matches("M4[AB] ") ? M4A : MP4;
    }

    // A frame header of MPEG audio, layer III, without any of its forbidden values.
    private static boolean isMp3Frame(byte[] head) {
        return head.length > 3
                && head[0] == (byte) 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
    }

    public String mimeType() {
        return mimeType;
    }

    public String extension() {
        return extension;
    }

    public Kind kind() {
        return switch (mimeType.substring(0, mimeType.indexOf('/'))) {
            case "image" -> Kind.IMAGE;
            case "video" -> Kind.VIDEO;
            case "audio" -> Kind.AUDIO;
            default -> Kind.DOCUMENT;
        };
    }

    /** Whether a browser saves it rather than showing it: scripts run in a PDF. */
    public boolean isDownload() {
        return this == PDF;
    }
}
