package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Visitors hear the language of the site, the owner that of the browser, and clients English. */
class LanguageIT {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource
    void visitors_hear_the_language_of_the_site_whatever_theirs_is(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        FormClient owner = FormClient.owner(server);
        MicropubClient client = MicropubClient.of(server, "create");
        String note = client.create("content=Hallo[^1]&published=2026-10-15T12:04:00Z&mp-slug=in-german"
                        + "&in-reply-to=https://reply.example/")
                .getPath();
        saveLanguage(owner, "de");
        try {
            Document page = get(server, note, "en");
            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.select(".skip").text()).isEqualTo("Zum Inhalt springen");
            assertThat(page.select(".skip").attr("lang")).isEmpty();
            assertThat(page.select("time.dt-published").text()).isEqualTo("15. Oktober 2026, 12:04");
            assertThat(page.select("article").text()).contains("Antwort auf");
            assertThat(get(server, "/nope", "en").select("h1").text()).isEqualTo("Hier ist nichts");
            assertThat(get(server, "/feed.xml", "en").text()).contains("Antwort auf");
            assertThat(client.form("content=").body()).contains("The post is empty.");
        } finally {
            saveLanguage(owner, "en");
        }
        assertThat(get(server, note, "de").select(".skip").text()).isEqualTo("Skip to the content");
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_hears_the_language_of_the_browser(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        Document signIn = get(server, "/admin/sign-in", "fr, de-AT;q=0.8, en;q=0.5");
        assertThat(signIn.select("html").attr("lang")).isEqualTo("de");
        assertThat(signIn.select("h1").text()).isEqualTo("Anmelden");
        assertThat(signIn.select("#signIn").val()).isEqualTo("Anmelden");
        assertThat(get(server, "/admin/sign-in", "fr").select("h1").text()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_of_a_new_site_is_offered_the_language_and_the_clock_of_the_browser(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        Map<String, String> title = saved(owner, "/admin/settings", "#title");
        Map<String, String> name = saved(owner, "/admin/settings/author", "#authorName");
        try {
            save(owner, "/admin/settings", Map.of("#title", "StarPunk"));
            save(owner, "/admin/settings/author", Map.of("#authorName", "Anonymous"));
            Document offered = offered(owner, "de-AT, en;q=0.5");
            assertThat(offered.select("#language").val()).isEqualTo("de");
            assertThat(offered.select("#zone").attr("data-guessed")).isEqualTo("true");
            assertThat(offered(owner, "en").select("#language").val()).isEqualTo("en");

            saveLanguage(owner, "pt-BR");
            assertThat(offered(owner, "de").select("#language").val()).isEqualTo("pt-BR");

            save(owner, "/admin/settings", Map.of("#title", "In English", "#language", "en"));
            Document chosen = offered(owner, "de");
            assertThat(chosen.select("#language").val()).isEqualTo("en");
            assertThat(chosen.select("#zone").attr("data-guessed")).isEqualTo("false");
        } finally {
            saveLanguage(owner, "en");
            save(owner, "/admin/settings", title);
            save(owner, "/admin/settings/author", name);
        }
    }

    private static Document offered(FormClient owner, String language) {
        byte[] page = owner.bytes("/admin/welcome", "Accept-Language", language).body();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    }

    private static Document get(StarPunkServer server, String path, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Accept-Language", language)
                .build();
        return Jsoup.parse(BROWSER.send(request, BodyHandlers.ofString()).body());
    }

    private static void saveLanguage(FormClient owner, String language) {
        save(owner, "/admin/settings", Map.of("#language", language));
    }

    private static Map<String, String> saved(FormClient owner, String path, String field) {
        return Map.of(field, owner.get(path).select(field).val());
    }

    private static void save(FormClient owner, String path, Map<String, String> texts) {
        String field = texts.keySet().iterator().next();
        owner.submit(FormClient.formWith(owner.get(path), field), texts, List.of());
    }
}
