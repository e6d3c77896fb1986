package org.starpunk.indieauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a secret that only the client knows that began the authorization: whoever else gets hold of the code
 * cannot redeem it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636: PKCE</a>
 */
record CodeChallenge(String value) {

    /** The one method; {@code plain} protects from nobody who reads the request. */
    static final String METHOD = "S256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** Empty when the text cannot be one. */
    static Optional<CodeChallenge> of(String text) {
        return CHALLENGE.matcher(text).matches() ? Optional.of(new CodeChallenge(text)) : Optional.empty();
    }

    /** In the same time, however much of it is right. */
    boolean isAnsweredBy(String codeVerifier) {
        return VERIFIER.matcher(codeVerifier).matches()
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII),
                        hash(codeVerifier).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String codeVerifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(codeVerifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
