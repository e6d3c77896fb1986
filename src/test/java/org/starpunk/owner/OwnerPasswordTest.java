package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnerPasswordTest {

    @Test
    void twelve_characters_of_any_script_are_enough() {
        assertThat(OwnerPassword.of("correct hors")).isNotNull();
        assertThat(OwnerPassword.of("пароль и ещё")).isNotNull();
        assertThat(OwnerPassword.of("🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎")).isNotNull();
    }

    @Test
    void what_is_too_short_says_how_long_it_is() {
        assertThatThrownBy(() -> OwnerPassword.of("eleven char"))
                .isInstanceOf(InvalidPasswordException.class)
                .hasMessageContaining("at least 12")
                .hasMessageContaining("this one has 11");
        // Six characters, though Java counts twelve.
        assertThatThrownBy(() -> OwnerPassword.of("🐎🔋📎🐎🔋📎")).hasMessageContaining("this one has 6");
    }

    @Test
    void what_is_endless_is_refused() {
        assertThat(OwnerPassword.of("x".repeat(1000))).isNotNull();
        assertThatThrownBy(() -> OwnerPassword.of("x".repeat(1001))).hasMessageContaining("at most 1000");
    }

    @Test
    void the_same_letters_from_another_keyboard_are_the_same_password() {
        char[] composed =
                OwnerPassword.attempt("Straßencafé №1 ok").orElseThrow().normalized();
        char[] decomposed = OwnerPassword.attempt("Straßencafe\u0301 №1\u00a0ok")
                .orElseThrow()
                .normalized();
        assertThat(decomposed).isEqualTo(composed);
    }

    /** Normalized, it would take a minute. */
    @Test
    void what_is_too_long_to_be_a_password_is_not_even_looked_at() {
        String marks = "a" + "\u0301".repeat(100_000) + "\u0316".repeat(100_000);
        assertThat(OwnerPassword.attempt(marks)).isEmpty();
        assertThat(OwnerPassword.attempt("x".repeat(2001))).isEmpty();
        assertThat(OwnerPassword.attempt("🐎".repeat(1000))).isPresent();
    }

    @Test
    void it_never_shows_in_a_log() {
        assertThat(OwnerPassword.of("correct horse battery")).asString().doesNotContain("horse");
        assertThat(new Secret("secret")).asString().doesNotContain("secret");
    }
}
