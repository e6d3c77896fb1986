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
import org.starpunk.owner.Secret;

/**
 * What a client gives for its next access token and its next refresh token, once. Whoever comes with it again may be a
 * thief, or the client whose answer was lost: for ten seconds it is the client, and gets new tokens in place of those
 * that it never used; after that the grant ends.
 */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken {

    static final Duration GRACE = Duration.ofSeconds(10);

    /** A client that does not come for so long has forgotten it (IndieAuth 5.5). */
    static final Duration IDLE = Duration.ofDays(180);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @ManyToOne
    @JoinColumn(name = "replaced_by_id")
    private RefreshToken replacedBy;

    protected RefreshToken() {}

    RefreshToken(Secret text, Grant grant, Instant now) {
        this.tokenHash = text.hash();
        this.grant = grant;
        this.createdAt = now;
        this.expiresAt = grant.untilItsEnd(now.plus(IDLE));
    }

    /** Puts another one in its place, and in that of the one that stood there before. */
    void replaceBy(RefreshToken next) {
        if (replacedBy != null) {
            replacedBy.replacedBy = next;
        }
        replacedBy = next;
    }

    long id() {
        return id;
    }

    Grant grant() {
        return grant;
    }

    /** Whether it is the client's, and has not ended. */
    boolean isFor(String clientId, Instant now) {
        return grant.clientId().equals(clientId) && grant.isLive(now) && now.isBefore(expiresAt);
    }

    /** Whether it was used, but what came of it was not, so that the answer may have been lost. */
    boolean isUnanswered() {
        return usedAt != null && replacedBy != null && replacedBy.usedAt == null && replacedBy.replacedBy == null;
    }

    /** Whether another one has come in its place, so long ago that no client would still come with this one. */
    boolean isStale(Instant now) {
        return replacedBy != null && !now.isBefore((usedAt == null ? replacedBy.createdAt : usedAt).plus(GRACE));
    }
}
