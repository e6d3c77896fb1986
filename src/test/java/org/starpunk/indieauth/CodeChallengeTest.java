package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeChallengeTest {

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final CodeChallenge CHALLENGE =
            CodeChallenge.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM").orElseThrow();

    @Test
    void is_answered_by_the_secret_that_it_was_made_of() {
        assertThat(CHALLENGE.isAnsweredBy(VERIFIER)).isTrue();
        assertThat(CHALLENGE.isAnsweredBy(VERIFIER.replace('d', 'D'))).isFalse();
        assertThat(CHALLENGE.isAnsweredBy(CHALLENGE.toString())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM="
            })
    void has_43_characters_of_base64url(String text) {
        assertThat(CodeChallenge.of(text)).isEmpty();
    }
}
