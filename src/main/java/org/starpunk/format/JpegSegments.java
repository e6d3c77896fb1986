package org.starpunk.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.starpunk.sentence.Sentence;

/**
 * A JPEG (ITU-T T.81 annex B), copied without Exif, XMP, IPTC, comments, and whatever hangs behind its end. Panoramas of
 * some phones lack that end: theirs is where all scans are there.
 */
final class JpegSegments {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";

    private final DataInputStream in;
    private final DataOutputStream out;
    private final DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream());
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;
    private boolean cut;
    private final JpegScans scans = new JpegScans();

    private JpegSegments(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static ImageHeader copy(DataInputStream in, DataOutputStream out) throws IOException {
        return new JpegSegments(in, out).copy();
    }

    private ImageHeader copy() throws IOException {
        out.writeShort(in.readUnsignedShort());
        try {
            int marker = nextMarker();
            while (marker != END_OF_IMAGE) {
                marker = isWithoutLength(marker) ? nextMarker() : copySegment(marker);
            }
        } catch (EOFException | MediaException e) {
            if (!scans.areComplete()) {
                throw e;
            }
            cut = true;
        }
        out.writeShort(0xFF00 | END_OF_IMAGE);
        return new ImageHeader(width, height, orientation, false, cut);
    }

    /** Gives the marker after it. */
    private int copySegment(int marker) throws IOException {
        if (marker == START_OF_IMAGE) {
            throw MediaException.unreadable(Sentence.of("format.jpegWithin"));
        }
        byte[] content = new byte[Math.max(0, in.readUnsignedShort() - 2)];
        in.readFully(content);
        // What follows the last scan is read for the end alone: it hangs behind one that is missing, even if it has
        // one.
        boolean isNeeded = !scans.areComplete();
        cut |= !isNeeded;
        if (isFrame(marker) && content.length > 5) {
            scans.begin(content);
            height = Math.max(height, (content[1] & 0xFF) << 8 | content[2] & 0xFF);
            width = Math.max(width, (content[3] & 0xFF) << 8 | content[4] & 0xFF);
        }
        if (marker == START_OF_SCAN) {
            scans.add(content);
        }
        if (marker == APPLICATION_1 && startsWith(content, EXIF)) {
            orientation = Exif.orientation(Arrays.copyOfRange(content, EXIF.length(), content.length));
        }
        if (isNeeded && isKept(marker, content)) {
            out.writeShort(0xFF00 | marker);
            out.writeShort(content.length + 2);
            out.write(content);
        }
        return marker == START_OF_SCAN ? copyScan(isNeeded ? out : nowhere) : nextMarker();
    }

    /** Gives the marker that ends it; in a scan, a byte FF is followed by 00, or by the number of a restart. */
    private int copyScan(DataOutputStream to) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next == 0xFF) {
                int marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker != 0 && !isWithoutLength(marker)) {
                    return marker;
                }
                to.write(0xFF);
                to.write(marker);
            } else {
                to.write(next);
            }
        }
    }

    private int nextMarker() throws IOException {
        int marker = in.readUnsignedByte();
        if (marker != 0xFF) {
            throw MediaException.unreadable(Sentence.of("format.jpegBetween"));
        }
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isKept(int marker, byte[] content) {
        return switch (marker) {
            case 0xE0 -> startsWith(content, "JFIF\0");
            case 0xE2 -> startsWith(content, "ICC_PROFILE\0");
            // It says how colours are coded.
            case 0xEE -> startsWith(content, "Adobe");
            default -> marker != COMMENT && !(marker >= APPLICATION_1 && marker <= LAST_APPLICATION);
        };
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isWithoutLength(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean startsWith(byte[] content, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
