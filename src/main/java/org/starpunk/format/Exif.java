package org.starpunk.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in a camera's notes that a picture needs: which way up it is. All else is left behind. */
final class Exif {

    /** Upright. */
    static final int UPRIGHT = 1;

    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT_TYPE = 3;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /** From 1 to 8; upright when the notes do not say, or make no sense. */
    static int orientation(byte[] tiff) {
        try {
            ByteBuffer notes = ByteBuffer.wrap(tiff);
            notes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = notes.getInt(4);
            int entries = Short.toUnsignedInt(notes.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + ENTRY_BYTES * i;
                if (notes.getShort(entry) == ORIENTATION_TAG && notes.getShort(entry + 2) == SHORT_TYPE) {
                    int orientation = notes.getShort(entry + 8);
                    return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }
}
