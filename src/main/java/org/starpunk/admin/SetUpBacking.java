package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.owner.InvalidPasswordException;
import org.starpunk.owner.OwnerPassword;
import org.starpunk.owner.OwnerService;
import org.starpunk.owner.Secret;
import org.starpunk.owner.SignIn;
import org.starpunk.view.Page;

/** The view behind the one-time link, where somebody becomes the owner. */
@Named
@RequestScoped
public class SetUpBacking {

    @Inject
    private OwnerService owners;

    @Inject
    private SignIn signIn;

    private String password = "";

    public void setUp() {
        if (owners.setUp(new Secret(getCode()), OwnerPassword.of(password))) {
            signIn.afterSetUp(Page.request(), Page.response());
            Page.redirect("/admin/welcome");
        }
    }

    public void validatePassword(FacesContext context, UIComponent field, Object typed) {
        try {
            OwnerPassword.of((String) typed);
        } catch (InvalidPasswordException e) {
            throw Page.invalid(e.sentence());
        }
    }

    /** Whether the link still works. */
    public boolean isOpen() {
        return owners.accepts(new Secret(getCode()));
    }

    /** Whether there is an owner already. */
    public boolean isDone() {
        return owners.exists();
    }

    /** Lets a script say how strong the password is; without it, the hint does. */
    public void allowScripts() {
        if (isOpen()) {
            Page.allowScripts();
        }
    }

    public int getMinLength() {
        return OwnerPassword.MIN_LENGTH;
    }

    public String getCode() {
        return Page.parameter("code");
    }

    /** Whether the password is shown while it is typed: empty when not. */
    public String getShow() {
        return Page.parameter("show");
    }

    public String getFieldType() {
        return getShow().isEmpty() ? "password" : "text";
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
