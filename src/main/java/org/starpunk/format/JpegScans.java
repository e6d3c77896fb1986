package org.starpunk.format;

import java.util.HashMap;
import java.util.Map;
import org.starpunk.sentence.Sentence;

/**
 * The scans of a JPEG (ITU-T T.81, B.2.3): each brings some coefficients of some colours, and those of a progressive one
 * some bits of them.
 */
final class JpegScans {

    /** A progressive one has about ten; a decoder goes through all its pixels for each, however short it is. */
    static final int MAX = 64;

    private static final int FRAME_COMPONENTS = 5;
    private static final int BYTES_PER_FRAME_COMPONENT = 3;
    private static final int LAST_COEFFICIENT = 63;

    /** By its number: the coefficients of a colour that are still to come. */
    private final Map<Integer, Long> missing = new HashMap<>();

    private int count;

    /** @param frame says which colours there are */
    void begin(byte[] frame) {
        for (int at = FRAME_COMPONENTS + 1; at < frame.length; at += BYTES_PER_FRAME_COMPONENT) {
            missing.put(frame[at] & 0xFF, -1L);
        }
    }

    /** @param scan says which coefficients it brings, down to which bit */
    void add(byte[] scan) {
        if (++count > MAX) {
            throw MediaException.unreadable(Sentence.of("format.jpegTooManyScans", MAX));
        }
        int colours = scan.length == 0 ? 0 : scan[0];
        int spectrum = 1 + 2 * colours;
        if (colours < 1 || scan.length < spectrum + 3) {
            throw MediaException.unreadable(Sentence.of("format.jpegScan"));
        }
        int first = Math.min(scan[spectrum] & 0xFF, LAST_COEFFICIENT);
        int last = Math.min(scan[spectrum + 1] & 0xFF, LAST_COEFFICIENT);
        boolean isLastBit = (scan[spectrum + 2] & 0x0F) == 0;
        if (isLastBit && first <= last) {
            long brought = -1L >>> LAST_COEFFICIENT - (last - first) << first;
            for (int colour = 0; colour < colours; colour++) {
                missing.computeIfPresent(scan[1 + 2 * colour] & 0xFF, (any, still) -> still & ~brought);
            }
        }
    }

    /** Whether all of the picture has begun to come; the last scan may still lack its end. */
    boolean areComplete() {
        return !missing.isEmpty() && missing.values().stream().allMatch(still -> still == 0);
    }
}
