package org.starpunk.indieauth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.starpunk.owner.Secret;

/** The owner's consent, on its way through the browser to the client that asked for it: it can be redeemed once. */
@Entity
@Table(name = "authorization_codes")
class AuthorizationCode {

    /** The longest that RFC 6749 4.1.2 allows: some clients redeem it when a person has pressed another button. */
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_name")
    private String clientName;

    @Column(name = "redirect_uri")
    private String redirectUri;

    @Column(name = "code_challenge")
    private String codeChallenge;

    private String scope;

    @Column(name = "grant_expires_at")
    private Instant grantExpiresAt;

    private boolean refreshes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @ManyToOne
    @JoinColumn(name = "grant_id")
    private Grant grant;

    protected AuthorizationCode() {}

    AuthorizationCode(Secret text, Consent consent, Instant now) {
        this.codeHash = text.hash();
        this.clientId = consent.request().clientId().toString();
        this.clientName = consent.client().name();
        this.redirectUri = consent.request().redirectUri().toString();
        this.codeChallenge = consent.request().codeChallenge().toString();
        this.scope = Scope.format(consent.scopes());
        this.grantExpiresAt = consent.life().end(now).orElse(null);
        this.refreshes = consent.client().refreshes();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** What comes of it, when it is redeemed for tokens. */
    Grant newGrant(Instant now) {
        grant = new Grant(clientId, clientName, scopes(), Optional.ofNullable(grantExpiresAt), now);
        return grant;
    }

    long id() {
        return id;
    }

    Set<Scope> scopes() {
        return Scope.parse(scope);
    }

    /** Whether the client says that it refreshes its tokens. */
    boolean refreshes() {
        return refreshes;
    }

    /** What came of it; empty when it was not redeemed for tokens. */
    Optional<Grant> grant() {
        return Optional.ofNullable(grant);
    }

    /** Whether it was issued for whoever redeems it. */
    boolean isFor(Redemption redemption) {
        return clientId.equals(redemption.clientId())
                && redirectUri.equals(redemption.redirectUri())
                && new CodeChallenge(codeChallenge).isAnsweredBy(redemption.codeVerifier());
    }

    /** Whether something can come of it at that moment: tokens, or the end of those that came of it before. */
    boolean isOfUse(Instant now) {
        return grant == null ? now.isBefore(expiresAt) : grant.isLive(now);
    }
}
