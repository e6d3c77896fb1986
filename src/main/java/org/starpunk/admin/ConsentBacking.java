package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.starpunk.http.ProtectiveHeaders;
import org.starpunk.indieauth.Asker;
import org.starpunk.indieauth.Authorization;
import org.starpunk.indieauth.Authorization.Asked;
import org.starpunk.indieauth.AuthorizationRequest;
import org.starpunk.indieauth.AuthorizationRequests;
import org.starpunk.indieauth.AuthorizationResponse;
import org.starpunk.indieauth.Consent;
import org.starpunk.indieauth.ConsentPage;
import org.starpunk.indieauth.GrantLife;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;

/**
 * The view that asks whether a client may act for the owner. All that it knows of the request stands in its address, and
 * is looked at anew each time: any node can show it, and any node can take the answer.
 */
@Named
@RequestScoped
public class ConsentBacking {

    @Inject
    private AuthorizationRequests requests;

    @Inject
    private AuthorizationResponse response;

    @Inject
    private IndieAuthService tokens;

    private Asked asked;
    private List<String> scopes = List.of();
    private GrantLife life = GrantLife.YEAR;

    @PostConstruct
    void read() {
        Authorization authorization = requests.read(Page.query(), Asker.OWNER);
        if (authorization instanceof Asked found) {
            asked = found;
            scopes = found.request().scopes().stream().map(Scope::toString).toList();
        }
    }

    /** What cannot be asked, or no longer, as the client has gone, goes back to where it is said why. */
    public void open() {
        if (asked == null) {
            Page.redirect("/auth?" + Page.query());
        } else {
            // Chromium asks the policy of a form about every address that its answer leads to.
            Page.header(
                    "Content-Security-Policy",
                    ProtectiveHeaders.policy(request().redirectUri().source()));
        }
    }

    public void approve() {
        if (asked == null || !Page.pressed("deny").isEmpty()) {
            return;
        }
        Consent consent = new Consent(request(), asked.client(), Scope.parse(String.join(" ", scopes)), life);
        Page.redirect(response.code(request(), tokens.consent(consent)));
    }

    public void deny() {
        if (asked != null) {
            Page.redirect(response.denied(request()));
        }
    }

    /** Where the form is sent: the request is in it, and nothing else that a link may have brought. */
    public String getAddress() {
        return asked == null ? "" : ConsentPage.address(request());
    }

    public String getClientName() {
        return asked == null ? "" : Sentence.isolated(asked.client().name());
    }

    /** From the client's own server, from which the owner has just come; empty when it has none. */
    public String getLogo() {
        return asked == null ? "" : asked.client().logo().map(URI::toString).orElse("");
    }

    public String getClientId() {
        return asked == null ? "" : request().clientId().toString();
    }

    public String getDestination() {
        return asked == null ? "" : request().redirectUri().destination();
    }

    /** What the owner should look at twice. */
    public List<Sentence> getWarnings() {
        return asked == null ? List.of() : warnings().toList();
    }

    private Stream<Sentence> warnings() {
        Stream<Sentence> unread =
                asked.client().isRead() ? Stream.empty() : Stream.of(Sentence.of("admin.clientUnread"));
        Stream<Sentence> elsewhere = request().redirectUri().isOf(request().clientId())
                ? Stream.empty()
                : Stream.of(Sentence.of("admin.clientElsewhere", getDestination()));
        Stream<Sentence> described = asked.client().isDescribedElsewhere()
                ? Stream.of(Sentence.of(
                        "admin.clientDescribedElsewhere",
                        asked.client().uri().orElseThrow().getHost()))
                : Stream.empty();
        return Stream.of(unread, elsewhere, described).flatMap(warnings -> warnings);
    }

    public List<ScopeChoice> getChoices() {
        return asked == null ? List.of() : ScopeChoice.list(request().scopes());
    }

    public List<LifeChoice> getLives() {
        return LifeChoice.list();
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

    private AuthorizationRequest request() {
        return asked.request();
    }
}
