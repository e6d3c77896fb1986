package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.indieauth.Grant;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;

/** The view that asks whether to revoke what an application was granted: once, or all of it. */
@Named
@RequestScoped
public class RevokeApplicationBacking {

    @Inject
    private IndieAuthService tokens;

    private Grant grant;

    @PostConstruct
    void find() {
        grant = Page.id("grant").flatMap(tokens::findGrant).orElse(null);
    }

    /** Answers 404 when there is no such grant, or it is revoked already. */
    public void open() {
        if (grant == null || grant.isRevoked()) {
            Page.notFound();
        }
    }

    /** Revoking twice is revoking once. */
    public void revoke() {
        if (grant == null) {
            Page.notFound();
        } else {
            tokens.revokeGrant(grant.id());
            leave();
        }
    }

    /** Ends the other grants of the application, too. */
    public void revokeClient() {
        if (grant == null) {
            Page.notFound();
        } else {
            tokens.revokeClient(grant.clientId());
            leave();
        }
    }

    private void leave() {
        Page.redirect("/admin/tokens?ended=" + grant.id());
    }

    public String getId() {
        return grant == null ? "" : String.valueOf(grant.id());
    }

    public String getName() {
        return grant == null ? "" : Sentence.isolated(grant.clientName());
    }

    public String getClientId() {
        return grant == null ? "" : grant.clientId();
    }

    /** How many grants the application holds. */
    public long getCount() {
        return tokens.listGrants().stream()
                .filter(live -> live.clientId().equals(getClientId()))
                .count();
    }
}
