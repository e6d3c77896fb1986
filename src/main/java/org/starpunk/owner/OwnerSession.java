package org.starpunk.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser that the owner has signed in with. It is known by its cookie, of which the server keeps a digest. */
@Entity
@Table(name = "owner_sessions")
public class OwnerSession {

    /** The owner's name as a caller, and the role that protected pages ask for. */
    public static final String CALLER = "owner";

    /** However busy it is: then the password is asked for again. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** Without a visit: a working day, so that a long text can be written in peace. */
    public static final Duration IDLE = Duration.ofHours(12);

    /** Visits are not written down more often: a page that is only read should write nothing. */
    static final Duration STEP = Duration.ofMinutes(5);

    private static final int MAX_BROWSER_LENGTH = 300;

    @Id
    private String digest;

    private String browser;
    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String handed;

    protected OwnerSession() {}

    OwnerSession(Secret cookie, String browser, String address, Instant now) {
        this.digest = cookie.hash();
        this.browser = browser.substring(0, Math.min(browser.length(), MAX_BROWSER_LENGTH));
        this.address = address;
        this.createdAt = now;
        this.seenAt = now;
    }

    /** What it is called in forms; it opens nothing. */
    public String digest() {
        return digest;
    }

    /** How the browser calls itself ({@code User-Agent}), cut when it is long. */
    public String browser() {
        return browser;
    }

    /** Where the sign-in came from. */
    public String address() {
        return address;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last visit, to a few minutes. */
    public Instant seenAt() {
        return seenAt;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(createdAt.plus(LONGEST)) && now.isBefore(seenAt.plus(IDLE));
    }

    /** Whether the last visit that is written down is so long ago that this one should be. */
    boolean isToBeSeen(Instant now) {
        return !now.isBefore(seenAt.plus(STEP));
    }

    /** What a page left for the next one, sealed; null when there is nothing. */
    String handed() {
        return handed;
    }

    void hand(String text) {
        handed = text;
    }
}
