package org.starpunk.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.starpunk.sentence.Sentence;

/**
 * A WebM (RFC 9559), a tree of elements. Its tags, title and attachments become elements {@code Void} of zeros where
 * they are: nothing moves, and every offset into the film stays right.
 */
final class WebmElements {

    private static final int FILE = 0;
    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int SEEK_HEAD = 0x114D9B74;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_TYPE = 0x83;
    private static final int CUES = 0x1C53BB6B;
    private static final int CLUSTER = 0x1F43B675;
    private static final int VOID = 0xEC;

    /** What stays, by the element that it is in; an element that is no key here stays with all that is in it. */
    private static final Map<Integer, Set<Integer>> KEPT = Map.of(
            FILE, Set.of(EBML, SEGMENT),
            // A cluster that is written live does not say where it ends: what is in it follows it.
            SEGMENT, Set.of(SEEK_HEAD, INFO, TRACKS, CUES, CLUSTER, 0xE7, 0xA3, 0xA0, 0xA7, 0xAB),
            // How long a tick and the film are, when it was made, and by which programs.
            INFO, Set.of(0x2AD7B1, 0x4489, 0x4461, 0x4D80, 0x5741));

    /** What is in these stays, and is looked at. */
    private static final Set<Integer> WHOLE = Set.of(TRACKS, TRACK);

    private static final byte PICTURE = 1;
    private static final byte SOUND = 2;

    static final int MAX_ELEMENTS = 1_000_000;

    private static final long UNKNOWN = -1;
    private static final int LONG_VOID = 9;
    private static final int MAX_ID_BYTES = 4;
    private static final int MAX_LENGTH_BYTES = 8;

    private final RandomAccessFile file;
    private final ReadAhead heads;
    private final Set<Byte> tracks = new HashSet<>();
    private int elements;
    private int forgotten;

    private WebmElements(RandomAccessFile file) {
        this.file = file;
        this.heads = new ReadAhead(file.getChannel());
    }

    /**
     * Makes a file forget all but its pictures and sounds; what is no whole tree is refused.
     *
     * @return what it is by its tracks
     */
    static MediaFormat clean(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            WebmElements elements = new WebmElements(file);
            elements.clean(0, file.length(), FILE);
            return elements.tracks.contains(SOUND) && !elements.tracks.contains(PICTURE)
                    ? MediaFormat.WEBA
                    : MediaFormat.WEBM;
        } catch (BufferUnderflowException e) {
            throw MediaException.unreadable(Sentence.of("format.webmTruncated"), e);
        }
    }

    private void clean(long start, long end, int container) throws IOException {
        for (long at = start; at < end; ) {
            ByteBuffer head = heads.at(at, MAX_ID_BYTES + MAX_LENGTH_BYTES);
            int before = head.position();
            int id = (int) readNumber(head, MAX_ID_BYTES, false);
            long length = readNumber(head, MAX_LENGTH_BYTES, true);
            long content = at + head.position() - before;
            boolean isOpen = length == UNKNOWN && (id == SEGMENT || id == CLUSTER);
            long next = isOpen ? (id == SEGMENT ? end : content) : content + length;
            if (next < content || next > end || ++elements > MAX_ELEMENTS) {
                throw MediaException.unreadable(Sentence.of("format.webmElements"));
            }
            if (WHOLE.contains(container) || KEPT.get(container).contains(id)) {
                if (KEPT.containsKey(id) || WHOLE.contains(id)) {
                    clean(content, next, id);
                } else if (id == TRACK_TYPE && next > content) {
                    tracks.add(heads.at(next - 1, 1).get());
                }
            } else {
                forget(at, next);
            }
            at = next;
            if (container == FILE && id == SEGMENT) {
                // A film is one segment; what hangs behind it belongs to nothing.
                file.setLength(at);
                return;
            }
        }
    }

    /** A number of as many bytes as its first one has zeros in front, and one more (RFC 8794 section 4). */
    private static long readNumber(ByteBuffer head, int maxBytes, boolean withoutMarker) {
        int first = Byte.toUnsignedInt(head.get());
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more >= maxBytes) {
            throw MediaException.unreadable(Sentence.of("format.webmNumber"));
        }
        int marker = 0x80 >> more;
        long number = withoutMarker ? first - marker : first;
        boolean isUnknown = first - marker == marker - 1;
        for (int i = 0; i < more; i++) {
            int next = Byte.toUnsignedInt(head.get());
            isUnknown &= next == 0xFF;
            number = number << 8 | next;
        }
        return withoutMarker && isUnknown ? UNKNOWN : number;
    }

    private void forget(long at, long next) throws IOException {
        if (++forgotten > Mp4Boxes.MAX_FORGOTTEN) {
            throw MediaException.unreadable(Sentence.of("format.webmTooManyOthers", Mp4Boxes.MAX_FORGOTTEN));
        }
        long size = next - at;
        file.seek(at);
        file.write(VOID);
        if (size < LONG_VOID) {
            file.write((int) (0x80 | size - 2));
        } else {
            file.writeLong(1L << 56 | size - LONG_VOID);
        }
        Bytes.zero(file, file.getFilePointer(), next);
    }
}
