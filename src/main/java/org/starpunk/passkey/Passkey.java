package org.starpunk.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A key pair on a device of the owner's; the server has the public half of it. */
@Entity
@Table(name = "passkeys")
public class Passkey {

    /** How long its name may be, in Unicode code points. */
    public static final int MAX_NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "credential_id")
    private String credentialId;

    private String attestation;
    private String name;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Passkey() {}

    Passkey(Attestation attestation, String name, Instant now) {
        this.credentialId = attestation.credentialId();
        this.attestation = attestation.object();
        this.signCount = attestation.signCount();
        this.name = name;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    /** What devices know it by, in base64url. */
    public String credentialId() {
        return credentialId;
    }

    /** What the owner calls it. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last sign-in with it. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    Attestation attestation() {
        return new Attestation(credentialId, attestation, signCount);
    }

    /**
     * Notes a sign-in; false when the device has counted no further than at one before: then there are two of it. A
     * device that does not count always says 0.
     */
    boolean use(long count, Instant now) {
        boolean further = count > signCount || count == 0 && signCount == 0;
        if (further) {
            signCount = count;
            usedAt = now;
        }
        return further;
    }
}
