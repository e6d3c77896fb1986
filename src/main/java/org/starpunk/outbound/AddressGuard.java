package org.starpunk.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says which addresses a host has, if they may be asked. A connection goes to one of these very addresses: whoever asked
 * for them anew might be told others.
 */
final class AddressGuard {

    /** Browsers read a host whose last label is a number as an address, in many forms. */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern VERSION_4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** Nobody has many; whoever has does not make us knock at each. */
    private static final int MAX_TRIED = 4;

    private static final Pattern LOCAL = Pattern.compile("[^.]*|.*\\.localhost");

    private final boolean privateAllowed;
    private final Resolver resolver;
    private final Function<InetAddress, AddressKind> kinds;

    AddressGuard(boolean privateAllowed) {
        this(privateAllowed, InetAddress::getAllByName, AddressKind::of);
    }

    /** @param kinds in place of {@link AddressKind#of}, where loopback has to play the Internet */
    AddressGuard(boolean privateAllowed, Resolver resolver, Function<InetAddress, AddressKind> kinds) {
        this.privateAllowed = privateAllowed;
        this.resolver = resolver;
        this.kinds = kinds;
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    /** The first addresses of a host, at least one. If one may not be asked, wherever it stands, none may. */
    List<InetAddress> addresses(String host) throws OutboundException {
        List<InetAddress> addresses = List.of(find(host));
        if (addresses.isEmpty()) {
            throw new OutboundException(OutboundException.Reason.FAILED, host + " has no address");
        }
        for (InetAddress address : addresses) {
            AddressKind kind = kinds.apply(address);
            if (kind == AddressKind.SPECIAL || kind == AddressKind.PRIVATE && !privateAllowed) {
                throw forbidden("%s has the address %s, which is not public".formatted(host, address.getHostAddress()));
            }
        }
        return addresses.subList(0, Math.min(addresses.size(), MAX_TRIED));
    }

    private InetAddress[] find(String host) throws OutboundException {
        try {
            if (host.contains(":")) {
                return new InetAddress[] {version6(host)};
            }
            if (NUMERIC.matcher(host).matches()) {
                return new InetAddress[] {version4(host)};
            }
            if (host.endsWith(".")) {
                throw forbidden(host + " ends with a dot");
            }
            if (LOCAL.matcher(host).matches() && !privateAllowed) {
                throw forbidden(host + " is a name of this machine or of its network");
            }
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new OutboundException(OutboundException.Reason.FAILED, host + " has no address", e);
        }
    }

    private static InetAddress version4(String host) throws OutboundException, UnknownHostException {
        if (!VERSION_4.matcher(host).matches()) {
            throw forbidden(host + " is not how an address is written");
        }
        int[] parts = Stream.of(host.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return InetAddress.getByAddress(
                new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2], (byte) parts[3]});
    }

    private static InetAddress version6(String host) throws OutboundException, UnknownHostException {
        if (host.contains("%")) {
            throw forbidden(host + " names a zone of this machine");
        }
        InetAddress address = InetAddress.getByName("[" + host + "]");
        if (address instanceof Inet4Address) {
            throw forbidden(host + " is an address of IPv4 in disguise");
        }
        return address;
    }

    private static OutboundException forbidden(String message) {
        return new OutboundException(OutboundException.Reason.FORBIDDEN, message);
    }
}
