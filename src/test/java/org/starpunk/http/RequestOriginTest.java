package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    @ParameterizedTest
    @CsvSource({
        // method, Sec-Fetch-Site, Origin, foreign
        "POST, same-origin, https://example.org, false",
        "POST, none, , false",
        "POST, cross-site, https://evil.example, true",
        "POST, same-site, https://other.example.org, true",
        "POST, cross-site, https://example.org, true",
        "POST, , https://example.org, false",
        "POST, , https://www.example.org, true",
        "POST, , http://example.org, true",
        "POST, , https://example.org:8443, true",
        "POST, , https://example.org.evil.example, true",
        "POST, , null, true",
        "POST, , http://127.0.0.1:8080, false",
        "POST, , http://127.0.0.1:8081, true",
        "POST, , , false",
        "PUT, cross-site, , true",
        "DELETE, , https://evil.example, true",
        "GET, cross-site, , false",
        "HEAD, cross-site, https://evil.example, false"
    })
    void only_what_another_site_makes_the_browser_send_is_foreign(
            String method, String fetchSite, String origin, boolean foreign) {
        RequestOrigin request = new RequestOrigin(
                method, Optional.ofNullable(fetchSite), Optional.ofNullable(origin), Optional.of("127.0.0.1:8080"));
        assertThat(request.isForeign("https://example.org")).isEqualTo(foreign);
    }
}
