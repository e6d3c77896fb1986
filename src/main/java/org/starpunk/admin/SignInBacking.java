package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.starpunk.indieauth.ConsentPage;
import org.starpunk.owner.OwnerService;
import org.starpunk.owner.RefusedSignIn;
import org.starpunk.owner.SignIn;
import org.starpunk.passkey.Passkeys;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.LocalPath;
import org.starpunk.view.Page;

/** The view that asks for the password. */
@Named
@RequestScoped
public class SignInBacking {

    @Inject
    private SignIn signIn;

    @Inject
    private OwnerService owners;

    @Inject
    private Passkeys passkeys;

    @Inject
    private SiteUrl site;

    private String password = "";
    private String challenge;

    /** Goes where the owner wanted to, if that is a page of this site. */
    public void signIn() {
        finish(signIn.withPassword(password, Page.request(), Page.response()));
    }

    /** The same, by what a device has answered. */
    public void signInWithPasskey() {
        finish(passkeys.signIn(Page.parameter("answer"), Page.request(), Page.response()));
    }

    private void finish(Optional<RefusedSignIn> refused) {
        refused.ifPresentOrElse(
                Page::refuse,
                () -> Page.redirect(LocalPath.of(getTo()).map(LocalPath::value).orElse("/admin/notes")));
    }

    /** Before the page is written. */
    public void prepare() {
        if (!getChallenge().isEmpty()) {
            Page.allowScripts();
        }
    }

    /** What a device is asked with; empty while there is no passkey. */
    public String getChallenge() {
        if (challenge == null) {
            challenge = passkeys.signInChallenge().orElse("");
        }
        return challenge;
    }

    /** The host that passkeys belong to. */
    public String getHost() {
        return site.host();
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

    /** Whether an application has sent the owner here. */
    public boolean isForApplication() {
        return ConsentPage.isAt(getTo());
    }

    /** Where the owner wanted to go. */
    public String getTo() {
        return Page.parameter("to");
    }
}
