package org.starpunk.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The examples that the specification of the signature works out itself. */
class SignatureTest {

    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final String TIME = Signature.time(Instant.parse("2013-05-24T00:00:00Z"));

    private final Signature signature = new Signature(new BucketSettings(
            URI.create("https://" + HOST + "/"),
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

    @Test
    void a_request_without_a_value_of_its_parameter_is_signed() {
        assertThat(sign("lifecycle="))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + " SignedHeaders=host;x-amz-content-sha256;x-amz-date,"
                        + " Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void a_listing_is_signed() {
        assertThat(sign("max-keys=2&prefix=J"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    private String sign(String query) {
        return signature.authorization("GET", HOST, "/", query, TIME, Payload.NONE.sha256());
    }
}
