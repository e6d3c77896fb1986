package org.starpunk.owner;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code algorithm:iterations:salt:key}, as Jakarta Security writes it. To make one takes a
 * while, on purpose.
 */
record PasswordHash(String text) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    /** As OWASP recommends for this algorithm. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 32;

    private static final int KEY_BYTES = 64;

    static PasswordHash of(OwnerPassword password, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(String.join(
                ":",
                ALGORITHM,
                String.valueOf(ITERATIONS),
                Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(key(password, ALGORITHM, ITERATIONS, salt, KEY_BYTES))));
    }

    /** A wrong password takes as long as the right one. */
    boolean isOf(OwnerPassword password) {
        String[] parts = text.split(":");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, key(password, parts[0], Integer.parseInt(parts[1]), salt, key.length));
    }

    private static byte[] key(OwnerPassword password, String algorithm, int iterations, byte[] salt, int length) {
        PBEKeySpec spec = new PBEKeySpec(password.normalized(), salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }
}
