package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.view.Page;

/** The view that asks whether to revoke what every application and every token may do. */
@Named
@RequestScoped
public class RevokeAllBacking {

    @Inject
    private IndieAuthService tokens;

    public void revokeAll() {
        tokens.revokeAll();
        Page.redirect("/admin/tokens?ended=all");
    }

    public int getGrants() {
        return tokens.listGrants().size();
    }

    public int getTokens() {
        return tokens.listMadeByHand().size();
    }
}
