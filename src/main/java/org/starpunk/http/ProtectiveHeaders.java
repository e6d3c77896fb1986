package org.starpunk.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells browsers: no script, no frame, nothing that the site does not need; and caches: keep nothing. */
public final class ProtectiveHeaders {

    // Pictures, films and recordings may come from anywhere: notes show what is on other sites.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' https: http: data:",
            "media-src 'self' https: http:",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    /** For the few pages that have a script: one of this site's own. */
    public static final String POLICY_WITH_SCRIPTS = CONTENT_SECURITY_POLICY + "; script-src 'self'";

    /** For those whose script asks this site for more than the page has. */
    public static final String POLICY_WITH_REQUESTS = POLICY_WITH_SCRIPTS + "; connect-src 'self'";

    private ProtectiveHeaders() {}

    /** The content security policy of a page whose form may lead to another place, too. */
    public static String policy(String formTarget) {
        return CONTENT_SECURITY_POLICY + " " + formTarget;
    }

    /** @param https whether the site is reached by that alone */
    public static Map<String, String> of(boolean https) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
