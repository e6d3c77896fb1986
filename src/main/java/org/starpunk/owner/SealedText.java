package org.starpunk.owner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A text that is kept where others may read, and that nobody reads without the {@link Secret} it was sealed with. */
record SealedText(String value) {

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    static SealedText of(String text, Secret secret, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
            return new SealedText(Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    /** Empty when it was sealed with another secret, or was changed. */
    Optional<String> open(Secret secret) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(value));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] locked = new byte[whole.remaining()];
            whole.get(locked);
            byte[] text = cipher(Cipher.DECRYPT_MODE, secret, nonce).doFinal(locked);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Secret secret, byte[] nonce) throws GeneralSecurityException {
        byte[] key = HexFormat.of().parseHex(secret.derive("sealed text"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
