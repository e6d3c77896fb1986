package org.starpunk.bucket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Signs requests as the S3 protocol wants it: AWS Signature Version 4, in the header {@code Authorization}. Host, time
 * and payload are signed along.
 */
final class Signature {

    static final String SIGNED_HEADERS = "host;x-amz-content-sha256;x-amz-date";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 8;

    private final String region;
    private final String accessKey;
    private final String secretKey;

    Signature(BucketSettings settings) {
        this.region = settings.region();
        this.accessKey = settings.accessKey();
        this.secretKey = settings.secretKey();
    }

    /** What the header {@code X-Amz-Date} says. */
    static String time(Instant now) {
        return TIME.format(now);
    }

    /**
     * The header {@code Authorization}.
     *
     * @param path percent-encoded, as it is asked for
     * @param query its parameters in the order of their names, percent-encoded
     * @param time what {@link #time} gave
     * @param payload the SHA-256 of the body
     */
    String authorization(String method, String host, String path, String query, String time, String payload) {
        String request = String.join(
                "\n",
                method,
                path,
                query,
                "host:" + host,
                "x-amz-content-sha256:" + payload,
                "x-amz-date:" + time,
                "",
                SIGNED_HEADERS,
                payload);
        String date = time.substring(0, DATE_LENGTH);
        String scope = date + "/" + region + "/s3/aws4_request";
        String hash = Hashes.hexOfSha256(request.getBytes(StandardCharsets.UTF_8));
        String text = String.join("\n", ALGORITHM, time, scope, hash);
        String signature = HexFormat.of().formatHex(Hashes.hmac(key(date), text));
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(ALGORITHM, accessKey, scope, SIGNED_HEADERS, signature);
    }

    private byte[] key(String date) {
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date, region, "s3", "aws4_request"}) {
            key = Hashes.hmac(key, part);
        }
        return key;
    }
}
