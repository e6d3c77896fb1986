package org.starpunk.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;

/**
 * What a request brings along.
 *
 * @param sha256 in hexadecimal digits: the store refuses what arrives as something else
 */
record Payload(HttpEntity entity, String sha256) {

    static final Payload NONE = of(new byte[0]);

    /** A file is read twice: here, and when it is sent. */
    static Payload of(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Payload(
                new FileEntity(file.toFile(), ContentType.APPLICATION_OCTET_STREAM),
                HexFormat.of().formatHex(digest.digest()));
    }

    static Payload of(byte[] bytes) {
        return new Payload(new ByteArrayEntity(bytes, ContentType.APPLICATION_OCTET_STREAM), Hashes.hexOfSha256(bytes));
    }
}
