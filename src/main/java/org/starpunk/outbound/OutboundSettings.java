package org.starpunk.outbound;

import java.util.List;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of requests to strangers.
 *
 * @param privateAddressesAllowed whether this machine and its network count as strangers, too
 */
public record OutboundSettings(boolean privateAddressesAllowed) {

    private static final Key<Boolean> PRIVATE_ADDRESSES = Key.flag("starpunk.outbound.allow-private-addresses");

    public static final List<Key<?>> KEYS = List.of(PRIVATE_ADDRESSES);

    public static OutboundSettings from(Keys keys) {
        return new OutboundSettings(keys.get(PRIVATE_ADDRESSES));
    }
}
