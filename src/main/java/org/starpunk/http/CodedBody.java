package org.starpunk.http;

/**
 * The bytes of an answer in every coding that clients may take. They are packed when somebody takes them so for the first
 * time, if that makes them shorter, and then no more.
 */
public final class CodedBody {

    /** Fewer bytes go into one packet either way. */
    private static final int WORTH_PACKING = 128;

    private final byte[] plain;
    private volatile byte[] packed;

    public CodedBody(byte[] plain) {
        this.plain = plain;
    }

    public byte[] plain() {
        return plain;
    }

    /** Those of {@link #plain} when there are none that are shorter. */
    public byte[] in(ContentCoding coding) {
        if (coding == ContentCoding.IDENTITY || plain.length < WORTH_PACKING) {
            return plain;
        }
        if (packed == null) {
            byte[] shorter = coding.encode(plain);
            packed = shorter.length < plain.length ? shorter : plain;
        }
        return packed;
    }
}
