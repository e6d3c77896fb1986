package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;

/** The page that is shown while a note is written is the one that the note gets. */
class PreviewIT {

    private static final String TEXT = "About #Rail and #brand_new things, not #1";

    @ParameterizedTest
    @EnumSource
    void hashtags_lead_where_those_of_the_note_will(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        FormElement posting = FormClient.formWith(owner.get("/admin/settings/posting"), "#hashtags");
        posting.selectFirst("#hashtags").attr("checked", true);
        owner.submit(posting, Map.of(), List.of());
        try {
            Document shown = Jsoup.parse(preview(owner, "").body());
            FormElement form = FormClient.formWith(owner.get("/admin/notes/new"), "#content");
            owner.submit(form, Map.of("#content", TEXT, "#slug", "previewed", "#tags", "yak, apple"), List.of());
            Document stored = owner.get("/notes/previewed");
            assertThat(shown.select(".e-content a")).hasSize(2);
            assertThat(shown.select(".e-content").outerHtml())
                    .isEqualTo(stored.select(".e-content").outerHtml());
            assertThat(shown.select(".p-category").eachText())
                    .isEqualTo(stored.select(".p-category").eachText());
        } finally {
            posting.selectFirst("#hashtags").attr("checked", false);
            owner.submit(posting, Map.of(), List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void why_there_is_no_page_yet_is_said_to_the_owner_and_the_page_is_in_the_language_of_the_site(
            DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        HttpResponse<String> refused = preview(owner, "'published':['yesterday'],");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).startsWith("Ein Datum");
        assertThat(Jsoup.parse(preview(owner, "").body()).select("html").attr("lang"))
                .isEqualTo("en");
    }

    private static HttpResponse<String> preview(FormClient owner, String more) {
        String proof = owner.get("/admin/notes/new").selectFirst("#editor").attr("data-proof");
        return owner.ask(
                "/admin/editor/preview",
                proof,
                "application/json",
                json("{" + more + "'kind':['note'],'content':['" + TEXT + "'],'tags':['yak, apple']}"),
                "Accept-Language",
                "de");
    }
}
