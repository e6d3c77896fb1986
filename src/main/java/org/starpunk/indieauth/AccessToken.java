package org.starpunk.indieauth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.starpunk.owner.Secret;

/** What a client shows to act for the owner, until it expires or is revoked; its text is known to the client alone. */
@Entity
@Table(name = "access_tokens")
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    private String name;

    @Column(name = "client_id")
    private String clientId;

    private String scope;

    @ManyToOne
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccessToken() {}

    /** One that the owner makes by hand, for a client that asks for none. */
    AccessToken(Secret text, String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
        this.tokenHash = text.hash();
        this.name = name;
        this.scope = Scope.format(scopes);
        this.expiresAt = expiresAt.orElse(null);
        this.createdAt = now;
    }

    /** @param scopes those of the grant, or fewer */
    AccessToken(Secret text, Grant grant, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
        this(text, grant.clientName(), scopes, expiresAt, now);
        this.grant = grant;
        this.clientId = grant.clientId();
    }

    /** Ends it, and the grant that it came of; a revoked token stays as it is. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
        grant().ifPresent(all -> all.revoke(now));
    }

    void use(Instant at) {
        lastUsedAt = at;
        grant().ifPresent(all -> all.use(at));
    }

    public long id() {
        return id;
    }

    /** What the owner calls it, or what the client calls itself. */
    public String name() {
        return name;
    }

    /** The IndieAuth client that it was issued to; empty when the owner made it by hand. */
    public Optional<String> clientId() {
        return Optional.ofNullable(clientId);
    }

    /** Empty when the owner made it by hand. */
    public Optional<Grant> grant() {
        return Optional.ofNullable(grant);
    }

    public Set<Scope> scopes() {
        return Scope.parse(scope);
    }

    public boolean allows(Scope wanted) {
        return scopes().contains(wanted);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** To the hour; empty when it was never used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** By itself, or with all of its grant. */
    public boolean isRevoked() {
        return revokedAt != null || grant != null && grant.isRevoked();
    }

    /** Whether anything would end with it: the grant, too, whose token it was before. */
    boolean isToBeRevoked(Instant now) {
        return revokedAt == null || grant != null && grant.isLive(now);
    }

    /** Whether it opens anything at that moment. */
    public boolean isValid(Instant now) {
        return !isRevoked() && (expiresAt == null || now.isBefore(expiresAt)) && (grant == null || grant.isLive(now));
    }
}
