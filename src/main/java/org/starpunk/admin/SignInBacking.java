package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.owner.OwnerService;
import org.starpunk.owner.SignIn;

/** The view that asks for the password. */
@Named
@RequestScoped
public class SignInBacking {

    @Inject
    private SignIn signIn;

    @Inject
    private OwnerService owners;

    private String password = "";

    /** Goes where the owner wanted to, if that is a page of this site. */
    public void signIn() {
        signIn.withPassword(password, Page.request(), Page.response())
                .ifPresentOrElse(
                        Page::refuse,
                        () -> Page.redirect(
                                LocalPath.of(getTo()).map(LocalPath::value).orElse("/admin/notes")));
    }

    /** False before the set-up: no password is right then. */
    public boolean isPossible() {
        return owners.exists();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where the owner wanted to go. */
    public String getTo() {
        return Page.parameter("to");
    }
}
