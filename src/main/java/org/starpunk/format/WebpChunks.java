package org.starpunk.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A WebP (RFC 9649), copied with nothing but the chunks that its pixels, colours and frames need. Its first bytes hold
 * the length of what follows, which {@link #length()} tells afterwards.
 */
final class WebpChunks {

    /** Where the length of the rest stands, as four bytes, the lowest first. */
    static final int LENGTH_OFFSET = 4;

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int START = 12;
    private static final int SIZE_WITHIN = 10;
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    private static final int ANIMATION = 0x02;
    private static final int MAX_EXIF = 1 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private long length = RIFF_HEADER - CHUNK_HEADER;
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;
    private boolean animated;
    private final Frames frames = new Frames();

    WebpChunks(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** How long the copy is, without its first eight bytes. */
    int length() {
        return Math.toIntExact(length);
    }

    ImageHeader copy() throws IOException {
        byte[] riff = new byte[RIFF_HEADER];
        in.readFully(riff);
        out.write(riff);
        long left = Integer.toUnsignedLong(little(riff).getInt(LENGTH_OFFSET)) - (RIFF_HEADER - CHUNK_HEADER);
        while (left >= CHUNK_HEADER) {
            byte[] header = new byte[CHUNK_HEADER];
            in.readFully(header);
            long size = Integer.toUnsignedLong(little(header).getInt(4));
            long padded = size + size % 2;
            left -= CHUNK_HEADER + padded;
            copyChunk(header, new String(header, 0, 4, StandardCharsets.ISO_8859_1), padded);
        }
        return new ImageHeader(width, height, orientation, animated);
    }

    private void copyChunk(byte[] header, String type, long padded) throws IOException {
        if (type.equals("EXIF") && padded <= MAX_EXIF) {
            byte[] exif = new byte[(int) padded];
            in.readFully(exif);
            orientation = Exif.orientation(exif);
        } else if (KEPT.contains(type)) {
            byte[] start = in.readNBytes((int) Math.min(START, padded));
            read(type, start);
            out.write(header);
            out.write(start);
            Bytes.copy(in, out, padded - start.length);
            length += CHUNK_HEADER + padded;
        } else {
            in.skipNBytes(padded);
        }
    }

    private void read(String type, byte[] start) throws IOException {
        boolean isFrame = type.equals("ANMF");
        if (start.length < (isFrame ? START : SIZE_WITHIN)) {
            if (isFrame || type.startsWith("VP8")) {
                throw new EOFException();
            }
            return;
        }
        ByteBuffer bytes = little(start);
        switch (type) {
            case "VP8X" -> {
                animated = (start[0] & ANIMATION) != 0;
                start[0] &= ~EXIF_AND_XMP;
                size((bytes.getInt(4) & 0xFFFFFF) + 1, (bytes.getInt(6) >>> 8) + 1);
            }
            // Its place is counted in twos.
            case "ANMF" ->
                frames.add(
                        2L * (bytes.getInt(0) & 0xFFFFFF) + (bytes.getInt(6) & 0xFFFFFF) + 1,
                        2L * (bytes.getInt(3) & 0xFFFFFF) + (bytes.getInt(8) >>> 8) + 1);
            case "VP8 " -> size(bytes.getShort(6) & 0x3FFF, bytes.getShort(8) & 0x3FFF);
            case "VP8L" -> size((bytes.getInt(1) & 0x3FFF) + 1, (bytes.getInt(1) >>> 14 & 0x3FFF) + 1);
            default -> {
                // It says nothing of its size.
            }
        }
    }

    /** The largest counts: a small canvas may have a large picture on it, which is decoded whole. */
    private void size(int pixelsWide, int pixelsHigh) {
        width = Math.max(width, pixelsWide);
        height = Math.max(height, pixelsHigh);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
