package org.starpunk.format;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.starpunk.sentence.Sentence;

/** A GIF (version 89a), copied without comments, XMP, and whatever hangs behind its end. */
final class GifBlocks {

    private static final int HEADER = 13;
    private static final int IMAGE_DESCRIPTOR = 9;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;

    /** How often it repeats, and its colours. */
    private static final Set<String> KEPT_APPLICATIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Frames frames = new Frames();

    private GifBlocks(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static ImageHeader copy(DataInputStream in, DataOutputStream out) throws IOException {
        return new GifBlocks(in, out).copy();
    }

    private ImageHeader copy() throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        out.write(header);
        copyColours(header[10]);
        for (int block = in.readUnsignedByte(); block != TRAILER; block = in.readUnsignedByte()) {
            switch (block) {
                case IMAGE -> copyImage();
                case EXTENSION -> copyExtension();
                default -> throw MediaException.unreadable(Sentence.of("format.gifBlock"));
            }
        }
        out.write(TRAILER);
        ByteBuffer size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        return new ImageHeader(
                Short.toUnsignedInt(size.getShort(6)),
                Short.toUnsignedInt(size.getShort(8)),
                Exif.UPRIGHT,
                frames.isAnimation());
    }

    private void copyImage() throws IOException {
        byte[] descriptor = new byte[IMAGE_DESCRIPTOR];
        in.readFully(descriptor);
        ByteBuffer place = ByteBuffer.wrap(descriptor).order(ByteOrder.LITTLE_ENDIAN);
        frames.add(
                Short.toUnsignedLong(place.getShort(0)) + Short.toUnsignedInt(place.getShort(4)),
                Short.toUnsignedLong(place.getShort(2)) + Short.toUnsignedInt(place.getShort(6)));
        out.write(IMAGE);
        out.write(descriptor);
        copyColours(descriptor[8]);
        out.write(in.readUnsignedByte());
        copySubBlocks(out);
    }

    private void copyExtension() throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = new byte[in.readUnsignedByte()];
        in.readFully(first);
        boolean kept = label != COMMENT
                && (label != APPLICATION || KEPT_APPLICATIONS.contains(new String(first, StandardCharsets.ISO_8859_1)));
        DataOutputStream target = kept ? out : new DataOutputStream(ByteArrayOutputStream.nullOutputStream());
        target.write(EXTENSION);
        target.write(label);
        target.write(first.length);
        target.write(first);
        if (first.length > 0) {
            copySubBlocks(target);
        }
    }

    private void copyColours(byte packed) throws IOException {
        if ((packed & 0x80) != 0) {
            Bytes.copy(in, out, 3L << (packed & 7) + 1);
        }
    }

    private void copySubBlocks(DataOutputStream target) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            target.write(length);
            Bytes.copy(in, target, length);
        } while (length > 0);
    }
}
