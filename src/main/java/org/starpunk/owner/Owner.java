package org.starpunk.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The one user: there is one row, or none before the set-up. */
@Entity
@Table(name = "owner")
public class Owner {

    static final int ID = 1;

    @Id
    private int id;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    /** A tag of BCP 47; null: as the browser wants it. */
    private String language;

    protected Owner() {}

    PasswordHash passwordHash() {
        return new PasswordHash(passwordHash);
    }

    /** Whether the password is the same as when this one was read. */
    boolean hasPasswordOf(Owner former) {
        return passwordHash.equals(former.passwordHash);
    }

    /** In which the owner's screens are; empty when that is the browser's choice. */
    public Optional<Locale> language() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
