package org.starpunk.indieauth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(Secret text, String name, Set<Scope> scopes, Instant now) {
        this.tokenHash = text.hash();
        this.name = name;
        this.scope = Scope.format(scopes);
        this.createdAt = now;
    }

    /** Ends it; a revoked token stays as it is. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    public long id() {
        return id;
    }

    /** What the owner calls it. */
    public String name() {
        return name;
    }

    /** The IndieAuth client that it was issued to; empty when the owner made it by hand. */
    public Optional<String> clientId() {
        return Optional.ofNullable(clientId);
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

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it opens anything at that moment. */
    public boolean isValid(Instant now) {
        return !isRevoked() && (expiresAt == null || now.isBefore(expiresAt));
    }
}
