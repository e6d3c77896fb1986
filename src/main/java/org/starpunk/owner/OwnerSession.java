package org.starpunk.owner;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** The HTTP session of somebody who has given the owner's password. */
public final class OwnerSession {

    /** The owner's name as a caller, and the role that protected pages ask for. */
    public static final String CALLER = "owner";

    /** However busy it is: then the password is asked for again. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final String SIGNED_IN_AT = OwnerSession.class.getName() + ".signedInAt";

    private OwnerSession() {}

    /** Under a new id: whoever planted or saw the old one has nothing. */
    static void begin(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SIGNED_IN_AT, now);
    }

    public static boolean isOpen(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        // Payara takes an id from the address too; one that was mailed or logged with its address must open nothing.
        return session != null
                && request.isRequestedSessionIdFromCookie()
                && session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt
                && now.isBefore(signedInAt.plus(LONGEST));
    }

    /**
     * Ends it on the server: its cookie opens nothing any more. The browser is told to forget the cookie and the pages:
     * otherwise the way back would show them from memory, whatever they say of caches.
     */
    public static void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Cookie cookie = new Cookie("JSESSIONID", "");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
