package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.passkey.Passkey;
import org.starpunk.passkey.Passkeys;
import org.starpunk.view.Page;

/** The view that asks whether to remove a passkey: there is no way back. */
@Named
@RequestScoped
public class RemovePasskeyBacking {

    @Inject
    private Passkeys passkeys;

    private Passkey passkey;

    @PostConstruct
    void find() {
        passkey = Page.id("passkey").flatMap(passkeys::find).orElse(null);
    }

    /** Answers 404 when there is no such passkey. */
    public void open() {
        if (passkey == null) {
            Page.notFound();
        }
    }

    /** Removing twice is removing once. */
    public void remove() {
        if (passkey != null) {
            passkeys.remove(passkey.id());
        }
        Page.redirect("/admin/passkeys?removed=yes");
    }

    public String getId() {
        return passkey == null ? "" : String.valueOf(passkey.id());
    }

    public String getName() {
        return passkey == null ? "" : passkey.name();
    }
}
