package org.starpunk.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.starpunk.sentence.Sentence;

/**
 * An MP4 or M4A (ISO 14496-12), a tree of boxes. Whatever a player does not need, such as where it was taken, becomes a
 * box {@code free} of zeros where it is: nothing moves, and every offset into the film stays right.
 */
final class Mp4Boxes {

    /** What stays, by the box that it is in; a box that is no key here stays with all that is in it. */
    private static final Map<String, Set<String>> OF_FILMS = Map.of(
            "file", names("ftyp styp moov moof mdat imda sidx ssix mfra pdin"),
            "moov", names("mvhd trak mvex iods"),
            "trak", names("tkhd tref trgr edts mdia"),
            "mdia", names("mdhd hdlr elng minf"),
            "moof", names("mfhd traf"),
            "traf", names("tfhd tfdt trun sdtp sbgp sgpd subs saiz saio senc"));

    /** A recording's title, cover and chapters belong to it, and whose it is. */
    private static final Map<String, Set<String>> OF_RECORDINGS = with(
            OF_FILMS,
            Map.of(
                    "moov", names("mvhd trak mvex iods udta"),
                    "udta", names("meta chpl"),
                    "meta", names("hdlr ilst"),
                    "ilst", names("©nam ©ART aART ©alb ©gen gnre ©day ©wrt covr trkn disk cprt desc ldes")));

    /** As many as an hour of film in very short fragments has; a file of a few megabytes may have millions. */
    static final int MAX_BOXES = 500_000;

    /** Each is a write of its own; a recorder that adds one to every second of an hour stays far below. */
    static final int MAX_FORGOTTEN = 20_000;

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int VERSION_AND_FLAGS = 4;

    /** Where a handler says of what its track is. */
    private static final int HANDLER = 8;

    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

    private final RandomAccessFile file;
    private final Map<String, Set<String>> kept;
    private final ReadAhead heads;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> tracks = new HashSet<>();
    private int boxes;
    private int forgotten;

    private Mp4Boxes(RandomAccessFile file, Map<String, Set<String>> kept) {
        this.file = file;
        this.heads = new ReadAhead(file.getChannel());
        this.kept = kept;
    }

    /**
     * Makes a file forget all but its pictures and sounds; what is no whole tree is refused.
     *
     * @return what it is by its tracks: many recorders write a sound as they write a film
     */
    static MediaFormat clean(Path path, MediaFormat format) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            Mp4Boxes boxes = new Mp4Boxes(file, format == MediaFormat.M4A ? OF_RECORDINGS : OF_FILMS);
            boxes.clean(0, file.length(), "file");
            boolean isSound = boxes.tracks.contains("soun") && !boxes.tracks.contains("vide");
            return isSound ? MediaFormat.M4A : format;
        } catch (BufferUnderflowException e) {
            throw MediaException.unreadable(Sentence.of("format.mp4Truncated"), e);
        }
    }

    /** The boxes between two offsets; the depth is that of the names. */
    private void clean(long start, long end, String container) throws IOException {
        long at = start;
        while (end - at >= HEADER) {
            ByteBuffer head = heads.at(at, LARGE_HEADER);
            long size = Integer.toUnsignedLong(head.getInt());
            String type = readType(head);
            int header = size == 1 ? LARGE_HEADER : HEADER;
            if (size == 1 && end - at >= LARGE_HEADER) {
                size = head.getLong();
            } else if (size == 0 && container.equals("file")) {
                size = end - at;
            }
            if (size < header || size > end - at) {
                if (container.equals("file")
                        && isWhole()
                        && !kept.get(container).contains(type)) {
                    file.setLength(at);
                    return;
                }
                throw MediaException.unreadable(Sentence.of("format.mp4Boxes"));
            }
            if (++boxes > MAX_BOXES) {
                throw MediaException.unreadable(Sentence.of("format.mp4TooManyBoxes", MAX_BOXES));
            }
            if (!kept.get(container).contains(type)) {
                forget(at, header, size);
            } else if (kept.containsKey(type)) {
                clean(at + header + beforeBoxes(type, at + header), at + size, type);
            } else if (container.equals("mdia") && type.equals("hdlr") && size >= header + HANDLER + FREE.length) {
                tracks.add(readType(heads.at(at + header + HANDLER, FREE.length)));
            }
            if (container.equals("file")) {
                seen.add(type);
            }
            at += size;
        }
        if (at < end) {
            leave(at, end, container);
        }
    }

    /** Whether a film needs no more: then what comes last is somebody's note, and no box that was cut. */
    private boolean isWhole() {
        return seen.contains("moov") && (seen.contains("mdat") || seen.contains("moof"));
    }

    private int beforeBoxes(String type, long content) throws IOException {
        if (!type.equals("meta")) {
            return 0;
        }
        // QuickTime's has no version.
        ByteBuffer head = heads.at(content, HEADER);
        head.getInt();
        return readType(head).equals("hdlr") ? 0 : VERSION_AND_FLAGS;
    }

    private static String readType(ByteBuffer head) {
        byte[] type = new byte[FREE.length];
        head.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void forget(long at, int header, long size) throws IOException {
        if (++forgotten > MAX_FORGOTTEN) {
            throw MediaException.unreadable(Sentence.of("format.mp4TooManyOthers", MAX_FORGOTTEN));
        }
        file.seek(at + HEADER - FREE.length);
        file.write(FREE);
        Bytes.zero(file, at + header, at + size);
    }

    /** Less than a box: some programs end a list with a zero. */
    private void leave(long at, long end, String container) throws IOException {
        if (!container.equals("file")) {
            Bytes.zero(file, at, end);
        } else if (isWhole()) {
            file.setLength(at);
        } else {
            throw MediaException.unreadable(Sentence.of("format.mp4Truncated"));
        }
    }

    private static Set<String> names(String separated) {
        return Set.of(separated.split(" "));
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }
}
