package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.owner.InvalidPasswordException;
import org.starpunk.owner.OwnerPassword;
import org.starpunk.owner.SignIn;
import org.starpunk.view.Page;

/** The view where the owner changes the password. */
@Named
@RequestScoped
public class PasswordBacking {

    @Inject
    private SignIn signIn;

    @Inject
    private IndieAuthService tokens;

    private String current = "";
    private String next = "";
    private boolean tokensToo;

    public void change() {
        signIn.changePassword(current, OwnerPassword.of(next), Page.request(), Page.response())
                .ifPresentOrElse(Page::refuse, this::finish);
    }

    private void finish() {
        if (tokensToo) {
            tokens.revokeAll();
        }
        Page.redirect("/admin/password?changed=" + (tokensToo ? "all" : "yes"));
    }

    public void validate(FacesContext context, UIComponent field, Object typed) {
        try {
            OwnerPassword.of((String) typed);
        } catch (InvalidPasswordException e) {
            throw Page.invalid(e.sentence());
        }
    }

    /** {@code yes} after a change, {@code all} after one that revoked all tokens; empty when this answers none. */
    public String getChanged() {
        return Page.parameter("changed");
    }

    public int getMinLength() {
        return OwnerPassword.MIN_LENGTH;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public boolean isTokensToo() {
        return tokensToo;
    }

    public void setTokensToo(boolean tokensToo) {
        this.tokensToo = tokensToo;
    }
}
