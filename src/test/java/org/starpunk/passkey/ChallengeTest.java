package org.starpunk.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.starpunk.owner.Secret;

class ChallengeTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secret key = Secret.random(RANDOM);

    private final Challenge challenge = Challenge.create(key, RANDOM, NOON);

    @Test
    void is_valid_for_five_minutes_on_every_node_that_has_the_key() {
        Challenge answered = Challenge.of(challenge.bytes());
        assertThat(answered.isValid(key, NOON)).isTrue();
        assertThat(answered.isValid(key, NOON.plusSeconds(299))).isTrue();
        assertThat(answered.isValid(key, NOON.plusSeconds(300))).isFalse();
        assertThat(answered.isValid(key, NOON.minusSeconds(299))).isTrue();
        assertThat(answered.isValid(key, NOON.minusSeconds(300))).isFalse();
        assertThat(Challenge.create(key, RANDOM, NOON)).isNotEqualTo(challenge);
    }

    @Test
    void what_no_node_has_made_is_none() {
        String text = challenge.text();
        long time = NOON.getEpochSecond();
        assertThat(challenge.isValid(Secret.random(RANDOM), NOON)).isFalse();
        for (String forged : new String[] {
            "",
            "x",
            text + "0",
            text.replaceFirst(String.valueOf(time), String.valueOf(time + 60)),
            text.replaceFirst("\\.[0-9a-f]", ".x"),
            time + "." + "0".repeat(32) + "." + "0".repeat(64)
        }) {
            assertThat(new Challenge(forged).isValid(key, NOON)).as(forged).isFalse();
        }
    }
}
