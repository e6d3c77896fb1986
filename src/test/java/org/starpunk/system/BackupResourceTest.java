package org.starpunk.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.junit.jupiter.api.Test;

/** The server lets nobody else come as far as this; what is here holds if it ever does. */
class BackupResourceTest {

    private final BackupResource resource = new BackupResource();

    @Test
    void who_is_not_the_owner_finds_no_backup() {
        assertThatThrownBy(() -> resource.get("starpunk-2026-11-28T00-00-00.000Z.zip", new Stranger()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> resource.head("starpunk-2026-11-28T00-00-00.000Z.zip", new Stranger()))
                .isInstanceOf(NotFoundException.class);
    }

    private static final class Stranger implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return null;
        }
    }
}
