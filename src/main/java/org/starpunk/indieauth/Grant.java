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

/**
 * What one consent of the owner allows one client, from its code being redeemed on. All tokens that came of it end with
 * it; one access token and one refresh token of it work at a time.
 */
@Entity
@Table(name = "grants")
public class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_name")
    private String clientName;

    private String scope;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Grant() {}

    Grant(String clientId, String clientName, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
        this.clientId = clientId;
        this.clientName = clientName;
        this.scope = Scope.format(scopes);
        this.expiresAt = expiresAt.orElse(null);
        this.createdAt = now;
    }

    /** Ends it, and all of its tokens; a revoked one stays as it is. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    void use(Instant at) {
        lastUsedAt = at;
    }

    public long id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    /** As the client called itself when the owner was asked. */
    public String clientName() {
        return clientName;
    }

    public Set<Scope> scopes() {
        return Scope.parse(scope);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty when it lasts until the owner revokes it. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** To the hour; empty when none of its tokens was ever used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether its tokens open anything at that moment. */
    public boolean isLive(Instant now) {
        return !isRevoked() && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** A moment, or the end of this when that is earlier. */
    Instant untilItsEnd(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt) ? moment : expiresAt;
    }
}
