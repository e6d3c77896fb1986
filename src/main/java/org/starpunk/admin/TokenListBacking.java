package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.GrantLife;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view where the owner makes access tokens by hand, and sees all who hold one. */
@Named
@RequestScoped
public class TokenListBacking {

    @Inject
    private Moments moments;

    @Inject
    private IndieAuthService tokens;

    @Inject
    private OwnerSessions sessions;

    private String name = "";
    private List<String> scopes = List.of();
    private GrantLife life = GrantLife.UNTIL_REVOKED;
    private List<Holding> rows;
    private String issued;

    /** The token's text is kept nowhere but in the session, sealed, until the next page has shown it. */
    public void issue() {
        String text = tokens.issue(name, Scope.parse(String.join(" ", scopes)), life);
        sessions.hand(Page.request(), text);
        Page.redirect("/admin/tokens?made=yes");
    }

    public List<Holding> getRows() {
        if (rows == null) {
            rows = tokens.listMadeByHand().stream()
                    .map(token -> Holding.of(token, moments))
                    .toList();
        }
        return rows;
    }

    /** Who the owner is, whoever has been given a token knows already. */
    public List<ScopeChoice> getChoices() {
        return ScopeChoice.list(EnumSet.range(Scope.CREATE, Scope.MEDIA));
    }

    /** The text of the token that was just made; null when this is not the answer to that, or it was shown already. */
    public String getIssued() {
        if (issued == null && !Page.parameter("made").isEmpty()) {
            issued = sessions.takeHanded(Page.request()).orElse(null);
        }
        return issued;
    }

    /** The name of the token that was just revoked; empty when this is not the answer to that. */
    public String getRevoked() {
        return Page.id("revoked")
                .flatMap(tokens::find)
                .filter(AccessToken::isRevoked)
                .map(AccessToken::name)
                .orElse("");
    }

    public List<LifeChoice> getLives() {
        return LifeChoice.list();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    public GrantLife getLife() {
        return life;
    }

    /** @param life null from a form without it, which leaves it as it is */
    public void setLife(GrantLife life) {
        this.life = Objects.requireNonNullElse(life, this.life);
    }
}
