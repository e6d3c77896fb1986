package org.starpunk.drawing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/**
 * A font as browsers get it, unpacked for Java.
 *
 * @see <a href="https://www.w3.org/TR/WOFF/">WOFF File Format 1.0</a>
 */
final class WebFont {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private WebFont() {}

    /** The same as OpenType: a directory of tables, and the tables, each at an address that four divides. */
    static byte[] openType(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IOException("The file is no WOFF font.");
        }
        int tables = in.getShort(12);
        int power = Integer.highestOneBit(tables);
        ByteBuffer directory = ByteBuffer.allocate(SFNT_HEADER + tables * SFNT_ENTRY);
        directory.putInt(in.getInt(4));
        directory.putShort((short) tables).putShort((short) (power * 16));
        directory.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * 16));
        ByteArrayOutputStream bodies = new ByteArrayOutputStream();
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = in.getInt(entry + 12);
            directory.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16));
            directory.putInt(directory.capacity() + bodies.size()).putInt(length);
            bodies.write(table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length));
            bodies.write(new byte[-length & 3]);
        }
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        font.writeBytes(directory.array());
        bodies.writeTo(font);
        return font.toByteArray();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) throws IOException {
        InputStream bytes = new ByteArrayInputStream(woff, offset, packed);
        try (InputStream table = packed < length ? new InflaterInputStream(bytes) : bytes) {
            return table.readNBytes(length);
        }
    }
}
