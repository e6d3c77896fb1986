package org.starpunk.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketListingTest {

    private static final String OBJECT =
            "<Contents><Key>a.jpg</Key><LastModified>2026-11-27T10:00:00.000Z</LastModified></Contents>";

    @Test
    void a_page_has_objects_and_says_how_it_goes_on() throws IOException {
        BucketListing page = BucketListing.read(
                xml("<IsTruncated>true</IsTruncated><NextContinuationToken>x/+=</NextContinuationToken>" + OBJECT));
        assertThat(page.objects()).containsExactly(new BucketObject("a.jpg", Instant.parse("2026-11-27T10:00:00Z")));
        assertThat(page.next()).contains("x/+=");
    }

    @Test
    void the_last_page_goes_on_nowhere() throws IOException {
        assertThat(BucketListing.read(xml("<IsTruncated>false</IsTruncated>" + OBJECT))
                        .next())
                .isEmpty();
    }

    @Test
    void a_listing_that_is_cut_without_a_way_on_is_an_error_and_not_read_for_ever() {
        assertThatThrownBy(() -> BucketListing.read(xml("<IsTruncated>true</IsTruncated>" + OBJECT)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not say how it goes on");
    }

    @Test
    void an_error_is_told_in_the_words_of_the_store() throws IOException {
        InputStream error =
                new ByteArrayInputStream("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(BucketListing.error(error)).isEqualTo("AccessDenied Access Denied");
    }

    private static InputStream xml(String inside) {
        return new ByteArrayInputStream(
                ("<ListBucketResult>" + inside + "</ListBucketResult>").getBytes(StandardCharsets.UTF_8));
    }
}
