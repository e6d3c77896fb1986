package org.starpunk.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.http.Network;

/** Who may be behind an address, by the registries of special-purpose addresses (RFC 6890). */
enum AddressKind {
    /** Everybody's: the Internet. */
    PUBLIC,
    /** This machine, or the network that it stands in. */
    PRIVATE,
    /** Nobody who publishes anything, another address in disguise, or the cloud that tells a machine its secrets. */
    SPECIAL;

    private static final List<Network> PRIVATE_RANGES = ranges(
            "10.0.0.0/8",
            // Behind the router of a provider
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::1/128",
            "fc00::/7");

    private static final List<Network> SPECIAL_RANGES = ranges(
            "0.0.0.0/8",
            // Link-local, with the metadata of most clouds
            "169.254.0.0/16",
            "192.0.0.0/24",
            // Documentation, here and below
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // AS112, AMT and the relays of 6to4
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            // Benchmarks
            "198.18.0.0/15",
            // Multicast, reserved and broadcast
            "224.0.0.0/3",
            // The metadata of Alibaba, Azure, Amazon and Google, outside the ranges of such
            "100.100.100.200/32",
            "168.63.129.16/32",
            "fd00:ec2::254/128",
            "fd20:ce::254/128",
            // Protocols, with Teredo, benchmarks and ORCHID
            "2001::/23",
            "2001:db8::/32",
            // 6to4 carries an address of IPv4
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** All that is public today; outside are multicast, link-local, and addresses of IPv4 mapped or translated (NAT64). */
    private static final Network GLOBAL_UNICAST = network("2000::/3");

    static AddressKind of(InetAddress address) {
        if (contains(SPECIAL_RANGES, address)) {
            return SPECIAL;
        }
        if (contains(PRIVATE_RANGES, address)) {
            return PRIVATE;
        }
        boolean isVersion4 = address.getAddress().length == 4;
        return isVersion4 || GLOBAL_UNICAST.contains(address) ? PUBLIC : SPECIAL;
    }

    private static boolean contains(List<Network> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Network> ranges(String... texts) {
        return Stream.of(texts).map(AddressKind::network).toList();
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }
}
