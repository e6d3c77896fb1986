package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secret secret = Secret.random(RANDOM);

    @Test
    void whoever_has_the_secret_reads_it_and_nobody_else() {
        SealedText text = SealedText.of("a token 🐦", secret, RANDOM);
        assertThat(text.value()).doesNotContain("token");
        assertThat(text.open(secret)).contains("a token 🐦");
        assertThat(text.open(Secret.random(RANDOM))).isEmpty();
        assertThat(text.open(new Secret(secret.hash()))).as("what is stored").isEmpty();
    }

    @Test
    void no_two_look_alike_and_none_can_be_changed() {
        String text = SealedText.of("a token", secret, RANDOM).value();
        assertThat(SealedText.of("a token", secret, RANDOM).value()).isNotEqualTo(text);
        char changed = text.charAt(20) == 'A' ? 'B' : 'A';
        assertThat(new SealedText(text.substring(0, 20) + changed + text.substring(21)).open(secret))
                .isEmpty();
    }
}
