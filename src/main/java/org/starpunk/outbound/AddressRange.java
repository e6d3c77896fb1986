package org.starpunk.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * All addresses of one version that begin alike (RFC 4632), such as {@code 10.0.0.0/8}.
 *
 * @param beginning what they have in common, without the bits that may differ
 * @param length the bytes of an address
 * @param rest how many bits may differ
 */
record AddressRange(BigInteger beginning, int length, int rest) {

    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress();
            int rest = first.length * Byte.SIZE - Integer.parseInt(text.substring(slash + 1));
            return new AddressRange(new BigInteger(1, first).shiftRight(rest), first.length, rest);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == length
                && new BigInteger(1, bytes).shiftRight(rest).equals(beginning);
    }
}
