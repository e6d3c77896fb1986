package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.starpunk.owner.OwnerSession;

/** The view that asks whether to sign out. */
@Named
@RequestScoped
public class SignOutBacking {

    public void signOut() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        OwnerSession.end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        Page.redirect("/admin/sign-in");
    }
}
