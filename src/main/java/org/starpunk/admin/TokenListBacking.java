package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;

/** The view where access tokens are made and revoked. */
@Named
@RequestScoped
public class TokenListBacking {

    @Inject
    private IndieAuthService tokens;

    private String name = "";
    private List<String> scopes = List.of();
    private String issued;

    /** The token's text is in this one answer only: it is not kept for a redirect, as it is kept nowhere. */
    public void issue() {
        issued = tokens.issue(name, Scope.parse(String.join(" ", scopes)));
        name = "";
        scopes = List.of();
    }

    /** Revokes the token whose button was pressed, if one was. */
    public void revoke() {
        String id = Page.parameter("revoke");
        if (id.matches("\\d{1,18}")) {
            tokens.revoke(Long.parseLong(id));
            Page.redirect("/admin/tokens");
        }
    }

    public List<Row> getRows() {
        return tokens.list().stream()
                .filter(token -> !token.isRevoked())
                .map(Row::of)
                .toList();
    }

    public List<Choice> getChoices() {
        return List.of(
                new Choice(Scope.CREATE, "post new notes"),
                new Choice(Scope.UPDATE, "change notes"),
                new Choice(Scope.DELETE, "delete notes"),
                new Choice(Scope.UNDELETE, "bring deleted notes back"),
                new Choice(Scope.DRAFT, "write drafts only"),
                new Choice(Scope.MEDIA, "upload pictures and other files"));
    }

    public String getIssued() {
        return issued;
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

    /** A scope that a token may get. */
    public record Choice(String scope, String meaning) {

        Choice(Scope scope, String meaning) {
            this(scope.toString(), meaning);
        }
    }

    /** A token that works. */
    public record Row(long id, String name, List<String> scopes, Moment created) {

        static Row of(AccessToken token) {
            return new Row(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(Scope::toString).toList(),
                    new Moment(token.createdAt()));
        }
    }
}
