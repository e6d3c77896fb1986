package org.starpunk.http;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Where a request came from. */
public record ClientAddress(InetAddress address) {

    /** What one customer of a provider gets, at least: whoever has one address there has them all. */
    private static final int IPV6_NETWORK_BITS = 64;

    /** Whom a limit counts as one: an IPv4 address, or all of an IPv6 network of 64 bits. */
    public String network() {
        return address instanceof Inet6Address
                ? Network.of(address, IPV6_NETWORK_BITS).toString()
                : address.getHostAddress();
    }

    /** The address as people write it. */
    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
