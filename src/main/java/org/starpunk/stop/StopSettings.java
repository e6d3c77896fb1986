package org.starpunk.stop;

import java.time.Duration;
import java.util.List;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of the end of the server.
 *
 * @param notice for how long requests are taken after it was asked to end, so that load balancers see it coming
 */
public record StopSettings(Duration notice) {

    private static final Key<Duration> NOTICE = new Key<>("starpunk.stop.notice", StopSettings::seconds);

    public static final List<Key<?>> KEYS = List.of(NOTICE);

    private static final int MAX_SECONDS = 300;

    static StopSettings from(Keys keys) {
        return new StopSettings(keys.get(NOTICE));
    }

    private static Duration seconds(KeyValue given) {
        String right = "a number of seconds from 0 to " + MAX_SECONDS + ", such as 10";
        String seconds = given.required(right);
        if (!seconds.matches("\\d{1,3}") || Integer.parseInt(seconds) > MAX_SECONDS) {
            throw given.malformed(right);
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }
}
