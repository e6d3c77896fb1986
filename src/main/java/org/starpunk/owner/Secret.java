package org.starpunk.owner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random text of 256 bits that lets in whoever has it, such as an access token or the code of a set-up link. It is shown
 * once; its SHA-256 is all that is ever stored.
 */
public record Secret(String value) {

    private static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    public static Secret random(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** In lower-case hexadecimal. A secret of this size needs no salt and no slow hash. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Another secret, for one purpose, in hexadecimal: who knows it, or the {@link #hash}, knows no other one. */
    public String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }

    /** Whether that is what {@link #derive} gives; however much of it is wrong, this takes as long. */
    public boolean proves(String purpose, String derived) {
        return MessageDigest.isEqual(
                derive(purpose).getBytes(StandardCharsets.UTF_8), derived.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret: it must not show in a log by accident. */
    @Override
    public String toString() {
        return "Secret[***]";
    }
}
