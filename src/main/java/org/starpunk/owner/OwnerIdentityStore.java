package org.starpunk.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows one caller by password: the owner. */
@ApplicationScoped
public class OwnerIdentityStore implements IdentityStore {

    @Inject
    private OwnerService owners;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return owners.verify(credential.getPassword().getValue())
                ? new CredentialValidationResult(OwnerSession.CALLER, Set.of(OwnerSession.CALLER))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
