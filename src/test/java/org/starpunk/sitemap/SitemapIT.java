package org.starpunk.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** What robots get over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class SitemapIT {

    private final StarPunkServer server;
    private final MicropubClient client;

    SitemapIT(DatabaseVendor vendor) {
        server = StarPunkServer.shared(vendor);
        client = MicropubClient.of(server, "create", "update", "delete");
    }

    @Test
    void whoever_asks_what_robots_may_do_is_led_to_the_sitemap() {
        HttpResponse<String> rules = get("/robots.txt");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(rules.body().lines())
                .contains("User-agent: *", "Disallow: /admin/", "Disallow: /auth/", "Sitemap: " + url("/sitemap.xml"))
                .doesNotContain("Disallow: /", "Disallow: /auth", "Disallow: /notes");
    }

    @Test
    void every_public_note_and_no_other_is_in_it() {
        URI out = client.create("h=entry&content=mapped&published=2001-02-03T04:05:06Z");
        URI deleted = client.create("h=entry&content=mapped+and+gone");
        assertThat(addresses()).contains(url("/"), out.toString(), deleted.toString());

        client.form("action=delete&url=" + deleted);
        List<URI> hidden = new ArrayList<>(List.of(deleted));
        for (String how : List.of("visibility=unlisted", "visibility=private", "post-status=draft")) {
            hidden.add(client.create("h=entry&content=not+mapped&" + how));
        }
        assertThat(addresses())
                .contains(out.toString())
                .doesNotContainAnyElementsOf(hidden.stream().map(URI::toString).toList());
    }

    @Test
    void what_the_navigation_leads_to_is_in_it_wherever_it_goes() {
        URI page = client.create("content=Who+maps+here&navigation=Mapped");
        assertThat(addresses()).contains(page.toString());
        client.form("action=delete&url=" + page);
        assertThat(addresses()).doesNotContain(page.toString());
    }

    @Test
    void says_when_a_note_changed() {
        URI note = client.create("h=entry&content=changing&published=2001-02-03T04:05:06Z");
        String before = changed(note);
        client.json("{\"action\":\"update\",\"url\":\"" + note + "\",\"replace\":{\"content\":[\"changed\"]}}");
        assertThat(before).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ").isGreaterThan("2001-02-04");
        assertThat(changed(note)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void of_more_notes_than_a_file_may_have_it_is_an_index_of_several() throws SQLException {
        storeFarAway();
        Document index = xml("/sitemap.xml");
        assertThat(index.select("sitemapindex > sitemap > loc").eachText())
                .contains(url("/sitemap-1.xml"), url("/sitemap-3.xml"))
                .doesNotContain(url("/sitemap-2.xml"));
        assertThat(xml("/sitemap-3.xml").select("urlset > url > loc").eachText())
                .containsExactly(url("/notes/mapped-far-away"));
        assertThat(xml("/sitemap-1.xml").select("loc").eachText()).doesNotContain(url("/notes/mapped-far-away"));
        for (String none : List.of("/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-4.xml", "/sitemap-999999999.xml")) {
            assertThat(get(none).statusCode()).as(none).isEqualTo(404);
        }
    }

    /** Beyond the ids of two files; those of later notes go on from the ones before on PostgreSQL, or from here. */
    private void storeFarAway() throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes (id, slug, content, content_format, status, visibility, published_at,"
                    + " published_offset, created_at, version) VALUES (100001, 'mapped-far-away', 'x', 'TEXT',"
                    + " 'PUBLISHED', 'PUBLIC', '2001-01-01T00:00:00.000000Z', 'Z', '2001-01-01T00:00:00.000000Z', 1)"
                    + " ON CONFLICT DO NOTHING");
            statement.execute("UPDATE content_version SET version = version + 1");
        }
    }

    private String changed(URI note) {
        return documents().stream()
                .flatMap(document -> document.select("url:has(loc:containsOwn(" + note + ")) > lastmod").stream())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Set<String> addresses() {
        Set<String> addresses = new HashSet<>();
        documents()
                .forEach(document ->
                        addresses.addAll(document.select("url > loc").eachText()));
        return addresses;
    }

    /** All that list addresses, whether they are one or several. */
    private List<Document> documents() {
        Document first = xml("/sitemap.xml");
        List<String> parts = first.select("sitemap > loc").eachText();
        return parts.isEmpty()
                ? List.of(first)
                : parts.stream().map(part -> xml(URI.create(part).getPath())).toList();
    }

    private Document xml(String path) {
        HttpResponse<String> map = get(path);
        assertThat(map.statusCode()).as(path).isEqualTo(200);
        assertThat(map.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
        return Jsoup.parse(map.body(), Parser.xmlParser());
    }

    private HttpResponse<String> get(String path) {
        return MicropubClient.send(HttpRequest.newBuilder(server.url(path)));
    }

    private String url(String path) {
        return server.url(path).toString();
    }
}
