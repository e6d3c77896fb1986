package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketNameTest {

    private static final int MANY = 500_000;

    @Test
    void is_a_property_and_a_path() {
        assertThat(BracketName.parse("checkin[properties][name][]").path()).containsExactly("properties", "name", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[", "a[b", "a]b[", "a[b]c", "a[[b]]", "[b]"})
    void closes_what_it_opens(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[b]", "[]", "[", "[b"})
    void is_refused_however_many_brackets_it_has(String brackets) {
        assertRefused("a" + brackets.repeat(MANY));
        assertRefused("a" + brackets.repeat(MANY) + "c");
    }

    private static void assertRefused(String name) {
        assertThatExceptionOfType(OAuthError.class)
                .isThrownBy(() -> BracketName.parse(name))
                .returns(400, OAuthError::status);
    }
}
