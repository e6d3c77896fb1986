package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.starpunk.owner.OwnerSession;

/** The view that asks whether to sign out. */
@Named
@RequestScoped
public class SignOutBacking {

    public void signOut() {
        OwnerSession.end((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        Page.redirect("/admin/sign-in");
    }
}
