package org.starpunk.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The vCard over HTTP. */
class AuthorCardIT {

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);

    @Test
    void is_a_download_that_the_h_card_leads_to() {
        String link = Jsoup.parse(get("/").body(), server.url().toString())
                .selectFirst(".h-card a[type=text/vcard]")
                .attr("href");

        HttpResponse<String> card = get(link);

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Type")).contains("text/vcard;charset=UTF-8");
        assertThat(card.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"author.vcf\"");
        assertThat(card.body()).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n").contains("\r\nUID:" + server.url());
    }

    private HttpResponse<String> get(String path) {
        return MicropubClient.send(HttpRequest.newBuilder(server.url(path)));
    }
}
