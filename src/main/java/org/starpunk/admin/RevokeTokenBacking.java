package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.view.Page;

/** The view that asks whether to revoke a token: there is no way back. */
@Named
@RequestScoped
public class RevokeTokenBacking {

    @Inject
    private IndieAuthService tokens;

    private AccessToken token;

    @PostConstruct
    void find() {
        token = Page.id("token").flatMap(tokens::find).orElse(null);
    }

    /** Answers 404 when there is no such token, or it is revoked already. */
    public void open() {
        if (token == null || token.isRevoked()) {
            Page.notFound();
        }
    }

    /** Revoking twice is revoking once. */
    public void revoke() {
        if (token == null) {
            Page.notFound();
        } else {
            tokens.revoke(token.id());
            Page.redirect("/admin/tokens?revoked=" + token.id());
        }
    }

    public String getId() {
        return token == null ? "" : String.valueOf(token.id());
    }

    public String getName() {
        return token == null ? "" : token.name();
    }
}
