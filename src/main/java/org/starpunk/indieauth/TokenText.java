package org.starpunk.indieauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The text of a token: a secret of 256 bits. Its SHA-256 is all that is ever stored. */
record TokenText(String value) {

    private static final int BYTES = 32;

    static TokenText random(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** In lower-case hexadecimal. A secret of this size needs no salt and no slow hash. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Never the secret: it must not show in a log. */
    @Override
    public String toString() {
        return "TokenText[***]";
    }
}
