package org.starpunk.owner;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.http.TrustedProxies;

/**
 * Which browsers are signed in. A session is a row: it is open on every node, outlives each of them, and has ended
 * everywhere at once when its row is gone.
 */
@ApplicationScoped
public class OwnerSessions {

    private static final Logger LOGGER = Logger.getLogger(OwnerSessions.class.getName());

    private static final String FORM = "form ";

    @Inject
    private OwnerSessionRepository sessions;

    @Inject
    private SessionCookie cookie;

    @Inject
    private TrustedProxies proxies;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Set<String> beingSeen = ConcurrentHashMap.newKeySet();

    /**
     * Under a new secret: whoever planted or saw the cookie of before has nothing.
     *
     * @param owner as read before the proof; false when the password was changed since
     */
    boolean begin(Owner owner, HttpServletRequest request, HttpServletResponse response) {
        Secret secret = Secret.random(random);
        String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        String address = proxies.client(request).toString();
        OwnerSession session = new OwnerSession(secret, browser, address, clock.instant());
        boolean begun = sessions.begin(session, digest(request), owner);
        if (begun) {
            cookie.write(response, secret);
        }
        return begun;
    }

    /** The open session of whoever asks: one look-up, and none without a cookie. */
    public Optional<OwnerSession> find(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<OwnerSession> open = digest(request).flatMap(sessions::find).filter(session -> session.isOpen(now));
        open.filter(session -> session.isToBeSeen(now)).ifPresent(session -> see(session.digest(), now));
        return open;
    }

    /** Whether a browser names a session, which may have ended; asks nobody. */
    public boolean isNamed(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    /** Those that are open, the last seen first. */
    public List<OwnerSession> list() {
        Instant now = clock.instant();
        return sessions.list().stream().filter(session -> session.isOpen(now)).toList();
    }

    /**
     * Ends the session of whoever asks. The browser is told to forget the cookie and the pages: otherwise the way back
     * would show them from memory, whatever they say of caches.
     */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        digest(request).ifPresent(sessions::end);
        cookie.forget(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** Ends a session; one that is not there has ended. */
    public void end(String digest) {
        sessions.end(digest);
    }

    /** Ends all but the session of whoever asks. */
    public void endOthers(HttpServletRequest request) {
        digest(request).ifPresent(sessions::endAllBut);
    }

    /**
     * Keeps a text for the page that the owner is sent to, and for the first look at it, on any node. It is sealed with
     * the cookie, so that the database does not tell it.
     */
    public void hand(HttpServletRequest request, String text) {
        cookie.read(request)
                .ifPresent(secret -> sessions.hand(
                        secret.hash(), SealedText.of(text, secret, random).value()));
    }

    /** What was handed to this page; empty when nothing was, or somebody has looked already. */
    public Optional<String> takeHanded(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(secret ->
                        sessions.takeHanded(secret.hash()).map(SealedText::new).flatMap(text -> text.open(secret)));
    }

    /** What only a page of this session can say of a form of its own; empty without a cookie. */
    public String proof(HttpServletRequest request, String form) {
        return cookie.read(request).map(secret -> secret.derive(FORM + form)).orElse("");
    }

    public boolean isProof(HttpServletRequest request, String form, String claimed) {
        return cookie.read(request)
                .filter(secret -> secret.proves(FORM + form, claimed))
                .isPresent();
    }

    private Optional<String> digest(HttpServletRequest request) {
        return cookie.read(request).map(Secret::hash);
    }

    /** On another thread: whoever reads a page does not wait until the database can be written. */
    private void see(String digest, Instant now) {
        if (beingSeen.add(digest)) {
            boolean begun = false;
            try {
                executor.execute(() -> writeDown(digest, now));
                begun = true;
            } catch (RejectedExecutionException e) {
                LOGGER.log(Level.FINE, "A visit is not written down", e);
            } finally {
                if (!begun) {
                    beingSeen.remove(digest);
                }
            }
        }
    }

    private void writeDown(String digest, Instant now) {
        try {
            sessions.see(digest, now);
        } catch (RuntimeException e) {
            LOGGER.log(Level.FINE, "A visit was not written down", e);
        } finally {
            beingSeen.remove(digest);
        }
    }
}
