package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.sentence.Sentence;

/** The view where access tokens are made and revoked. */
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
    private String issued;

    /** The token's text is kept nowhere but in the session, sealed, until the next page has shown it. */
    public void issue() {
        sessions.hand(Page.request(), tokens.issue(name, Scope.parse(String.join(" ", scopes))));
        Page.redirect("/admin/tokens?made=yes");
    }

    public List<Row> getRows() {
        return tokens.list().stream()
                .filter(token -> !token.isRevoked())
                .map(token -> Row.of(token, moments))
                .toList();
    }

    public List<Choice> getChoices() {
        return List.of(
                new Choice(Scope.CREATE, Sentence.of("admin.label.scope.create")),
                new Choice(Scope.UPDATE, Sentence.of("admin.label.scope.update")),
                new Choice(Scope.DELETE, Sentence.of("admin.label.scope.delete")),
                new Choice(Scope.UNDELETE, Sentence.of("admin.label.scope.undelete")),
                new Choice(Scope.DRAFT, Sentence.of("admin.label.scope.draft")),
                new Choice(Scope.MEDIA, Sentence.of("admin.label.scope.media")));
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
        String id = Page.parameter("revoked");
        return tokens.list().stream()
                .filter(token -> token.isRevoked() && id.equals(String.valueOf(token.id())))
                .map(AccessToken::name)
                .findFirst()
                .orElse("");
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
    public record Choice(String scope, Sentence label) {

        Choice(Scope scope, Sentence meaning) {
            this(scope.toString(), Sentence.of("admin.label.scope", scope.toString(), meaning));
        }
    }

    /** A token that works. */
    public record Row(long id, String name, List<String> scopes, Moment created) {

        static Row of(AccessToken token, Moments moments) {
            return new Row(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(Scope::toString).toList(),
                    moments.of(token.createdAt()));
        }
    }
}
