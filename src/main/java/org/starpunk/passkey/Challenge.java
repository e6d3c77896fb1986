package org.starpunk.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.owner.Secret;

/**
 * What a device signs to prove that it has the key now. It says itself when it was made, and that a node of this site
 * made it: nothing is kept of one that nobody answers.
 */
record Challenge(String text) {

    /** For how long it can be answered. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("((\\d{1,12})\\.[0-9a-f]{32})\\.([0-9a-f]{64})");

    private static final String PURPOSE = "challenge ";

    private static final int RANDOM_BYTES = 16;

    static Challenge of(byte[] bytes) {
        return new Challenge(new String(bytes, StandardCharsets.UTF_8));
    }

    static Challenge create(Secret key, RandomGenerator random, Instant now) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String content = now.getEpochSecond() + "." + HexFormat.of().formatHex(bytes);
        return new Challenge(content + "." + key.derive(PURPOSE + content));
    }

    boolean isValid(Secret key, Instant now) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !key.proves(PURPOSE + form.group(1), form.group(3))) {
            return false;
        }
        Instant madeAt = Instant.ofEpochSecond(Long.parseLong(form.group(2)));
        // The clock of the node that made it may be ahead.
        return now.isBefore(madeAt.plus(LIFE)) && madeAt.isBefore(now.plus(LIFE));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is kept of one that was answered. */
    String digest() {
        return new Secret(text).hash();
    }
}
