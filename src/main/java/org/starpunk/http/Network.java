package org.starpunk.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits (RFC 4632).
 *
 * @param bits how many; all others of the address are zero
 */
public record Network(InetAddress address, int bits) {

    private static final Pattern SYNTAX = Pattern.compile("([^/]{2,45})(?:/(\\d{1,3}))?");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    /** What the JDK would otherwise take for a name, and ask a name server. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** One address, or a network as {@code 10.0.0.0/8} and {@code fd00::/8}; empty for any other text. */
    public static Optional<Network> parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return literal(parts.group(1)).flatMap(address -> {
            int all = address.getAddress().length * Byte.SIZE;
            int bits = parts.group(2) == null ? all : Integer.parseInt(parts.group(2));
            return bits <= all ? Optional.of(of(address, bits)) : Optional.empty();
        });
    }

    static Network of(InetAddress address, int bits) {
        byte[] masked = address.getAddress();
        for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return new Network(address(masked), bits);
    }

    /** Empty for whatever is no address, a name above all. An IPv4 address that is written as an IPv6 one is one of IPv4. */
    static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        return bytes.length == address.getAddress().length
                && Arrays.equals(of(other, bits).address.getAddress(), address.getAddress());
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address has 4 or 16 bytes.", e);
        }
    }

    @Override
    public String toString() {
        return bits == address.getAddress().length * Byte.SIZE
                ? address.getHostAddress()
                : address.getHostAddress() + "/" + bits;
    }
}
