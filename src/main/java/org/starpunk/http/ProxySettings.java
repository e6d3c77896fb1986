package org.starpunk.http;

import java.util.List;
import java.util.regex.Pattern;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of what stands in front.
 *
 * @param trusted the proxies whose {@code X-Forwarded-For} is believed
 */
public record ProxySettings(List<Network> trusted) {

    private static final Key<List<Network>> TRUSTED = new Key<>("starpunk.trusted-proxies", ProxySettings::read);

    public static final List<Key<?>> KEYS = List.of(TRUSTED);

    static ProxySettings from(Keys keys) {
        return new ProxySettings(keys.get(TRUSTED));
    }

    private static List<Network> read(KeyValue given) {
        return given.value().stream()
                .flatMap(Pattern.compile("[,\\s]+")::splitAsStream)
                .filter(text -> !text.isEmpty())
                .map(text -> Network.parse(text)
                        .orElseThrow(() -> given.malformed("addresses and networks, such as 127.0.0.1, fd00::/8")))
                .toList();
    }
}
