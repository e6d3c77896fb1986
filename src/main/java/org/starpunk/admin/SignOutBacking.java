package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.view.Page;

/** The view that asks whether to sign out. */
@Named
@RequestScoped
public class SignOutBacking {

    @Inject
    private OwnerSessions sessions;

    public void signOut() {
        sessions.end(Page.request(), Page.response());
        Page.redirect("/admin/sign-in");
    }
}
