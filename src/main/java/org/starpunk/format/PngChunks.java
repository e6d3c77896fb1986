package org.starpunk.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.starpunk.sentence.Sentence;

/** A PNG (W3C PNG 3), copied with nothing but the chunks that its pixels, colours and frames need. */
final class PngChunks {

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "acTL", "fcTL", "fdAT", "bKGD", "cHRM", "cICP", "cLLI", "gAMA",
            "hIST", "iCCP", "mDCV", "pHYs", "sBIT", "sPLT", "sRGB");

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int MAX_HELD = 1 << 20;

    /** As many as a picture of the largest size has, in chunks of a kibibyte. */
    static final int MAX_CHUNKS = 200_000;

    private final DataInputStream in;
    private final DataOutputStream out;
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;
    private boolean animated;
    private final Frames frames = new Frames();
    private int chunks;

    private PngChunks(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static ImageHeader copy(DataInputStream in, DataOutputStream out) throws IOException {
        return new PngChunks(in, out).copy();
    }

    private ImageHeader copy() throws IOException {
        out.write(in.readNBytes(SIGNATURE));
        String type;
        do {
            int length = in.readInt();
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw MediaException.unreadable(Sentence.of("format.pngChunkLength"));
            }
            if (++chunks > MAX_CHUNKS) {
                throw MediaException.unreadable(Sentence.of("format.pngTooManyChunks", MAX_CHUNKS));
            }
            switch (type) {
                case "IHDR" -> readSize(length);
                case "eXIf" -> readOrientation(length);
                case "fcTL" -> readFrame(length);
                default -> copyChunk(length, type);
            }
        } while (!type.equals("IEND"));
        return new ImageHeader(width, height, orientation, animated);
    }

    private void copyChunk(int length, String type) throws IOException {
        animated |= type.equals("acTL");
        if (KEPT.contains(type)) {
            writeStart(length, type);
            Bytes.copy(in, out, (long) length + CHECKSUM);
        } else {
            in.skipNBytes((long) length + CHECKSUM);
        }
    }

    private void readSize(int length) throws IOException {
        byte[] header = held(length);
        if (header.length < 8 + CHECKSUM) {
            throw MediaException.unreadable(Sentence.of("format.pngHeader"));
        }
        width = ByteBuffer.wrap(header).getInt(0);
        height = ByteBuffer.wrap(header).getInt(4);
        writeStart(length, "IHDR");
        out.write(header);
    }

    private void readFrame(int length) throws IOException {
        byte[] frame = held(length);
        if (frame.length < 20 + CHECKSUM) {
            throw MediaException.unreadable(Sentence.of("format.pngFrame"));
        }
        ByteBuffer place = ByteBuffer.wrap(frame);
        frames.add(
                Integer.toUnsignedLong(place.getInt(4)) + Integer.toUnsignedLong(place.getInt(12)),
                Integer.toUnsignedLong(place.getInt(8)) + Integer.toUnsignedLong(place.getInt(16)));
        writeStart(length, "fcTL");
        out.write(frame);
    }

    private void readOrientation(int length) throws IOException {
        orientation = Exif.orientation(held(length));
    }

    private byte[] held(int length) throws IOException {
        if (length > MAX_HELD) {
            throw MediaException.unreadable(Sentence.of("format.pngChunkTooLong"));
        }
        byte[] chunk = new byte[length + CHECKSUM];
        in.readFully(chunk);
        return chunk;
    }

    private void writeStart(int length, String type) throws IOException {
        out.writeInt(length);
        out.writeBytes(type);
    }
}
