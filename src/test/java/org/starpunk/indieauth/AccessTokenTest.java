package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.starpunk.owner.Secret;

class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Secret text = Secret.random(new SecureRandom());
    private final AccessToken token = new AccessToken(text, "phone", Set.of(Scope.CREATE), Optional.empty(), NOW);

    @Test
    void allows_what_its_scopes_say_and_no_more() {
        assertThat(token.allows(Scope.CREATE)).isTrue();
        assertThat(token.allows(Scope.DELETE)).isFalse();
    }

    @Test
    void is_valid_until_it_is_revoked() {
        assertThat(token.isValid(NOW.plusSeconds(1_000_000))).isTrue();

        token.revoke(NOW);

        assertThat(token.isValid(NOW)).isFalse();
        assertThat(token.isRevoked()).isTrue();
    }

    @Test
    void its_text_is_256_bits_that_need_no_encoding_in_a_url() {
        assertThat(text.value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Secret.random(new SecureRandom())).isNotEqualTo(text);
    }

    @Test
    void its_text_is_stored_as_sha_256_and_never_printed() {
        assertThat(new Secret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(text.toString()).doesNotContain(text.value());
    }
}
