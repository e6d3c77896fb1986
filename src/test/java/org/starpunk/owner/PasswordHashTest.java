package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final OwnerPassword PASSWORD = OwnerPassword.of("correct horse battery staple");

    @Test
    void is_slow_salted_and_of_one_password() {
        PasswordHash hash = PasswordHash.of(PASSWORD, new SecureRandom());
        assertThat(hash.text()).matches("PBKDF2WithHmacSHA512:210000:[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{86}==");
        assertThat(hash.isOf(PASSWORD)).isTrue();
        assertThat(hash.isOf(OwnerPassword.of("correct horse battery staplE"))).isFalse();
        assertThat(PasswordHash.of(PASSWORD, new SecureRandom())).isNotEqualTo(hash);
    }

    /** Releases before this one let Jakarta Security make it. */
    @Test
    void one_of_a_former_release_is_read() {
        PasswordHash former = new PasswordHash(
                "PBKDF2WithHmacSHA512:210000:l86xDR5oRyBSSj0O+PH5yiWMLkfayYTMpTMZqlGST5w=:NtR0o9qOAneRqrmw+AYHvA8rMANUP6/nFvArsUlgf9BMh/M33OaxrRgcOixCd8TT7zdgfFKUKnQZZDm8YEyDHg==");
        assertThat(former.isOf(PASSWORD)).isTrue();
        assertThat(former.isOf(OwnerPassword.of("incorrect horse battery staple")))
                .isFalse();
    }
}
