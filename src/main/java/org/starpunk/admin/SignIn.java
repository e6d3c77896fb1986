package org.starpunk.admin;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.starpunk.owner.OwnerSession;

/** Opens the owner's session from a Faces view. */
@Dependent
class SignIn {

    @Inject
    private SecurityContext security;

    /** Whether the password was right, and the session is open. */
    boolean with(String password) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(OwnerSession.CALLER, password))
                        .newAuthentication(true));
        return status == AuthenticationStatus.SUCCESS;
    }
}
