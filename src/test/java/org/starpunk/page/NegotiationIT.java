package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.StarPunkServer;

/** A permalink is a page for people and mf2 JSON for programs, as each asks. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class NegotiationIT {

    private static final String LONG_AGO = "1990-01-01T00:00:00.000000Z";
    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String MF2 = "application/mf2+json;charset=UTF-8";

    @Parameter
    private DatabaseVendor vendor;

    private Visitor visitor;
    private StarPunkServer server;

    @BeforeEach
    void start() throws SQLException {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        try (StoredNotes notes = new StoredNotes(server.database().database())) {
            notes.add("negotiated", LONG_AGO, "PUBLIC", false);
            notes.add("negotiated-unlisted", LONG_AGO, "UNLISTED", false);
            notes.add("negotiated-private", LONG_AGO, "PRIVATE", false);
            notes.add("negotiated-draft", LONG_AGO, "DRAFT", false);
            notes.add("negotiated-deleted", LONG_AGO, "PUBLIC", true);
            notes.addFormerSlug("negotiated-former", "negotiated");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/mf2+json",
                "Application/MF2+JSON",
                "application/mf2+json;charset=utf-8",
                "application/mf2+json, text/html;q=0.9",
                "text/html;q=0.5, application/mf2+json;q=0.6",
                "text/html;q=0, */*",
                "text/html;q=0.1, application/mf2+json, */*;q=0.8",
            })
    void is_mf2_json_for_whoever_likes_that_best(String accept) {
        HttpResponse<String> answer = visitor.get("/notes/negotiated", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(MF2);
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding");
        JsonObject document = Mf2Json.read(answer.body());
        JsonObject entry = document.getJsonArray("items").getJsonObject(0);
        assertThat(entry.getJsonArray("type")).hasToString(json("['h-entry']"));
        assertThat(entry.getJsonObject("properties").getJsonArray("url").getString(0))
                .isEqualTo(server.url("/notes/negotiated").toString());
        assertThat(entry.getJsonObject("properties").getJsonArray("content").getJsonObject(0))
                .hasToString(json("{'html':'I am negotiated','value':'I am negotiated'}"));
        assertThat(document).containsKeys("rels", "rel-urls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/html",
                "text/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "text/html, application/mf2+json;q=0.9",
                "application/mf2+json;q=0, */*",
                "application/mf2+json;q=0",
                "application/json",
                "image/png, application/xml;q=0.1",
            })
    void is_a_page_for_everybody_else(String accept) {
        HttpResponse<String> answer = accept.isEmpty()
                ? visitor.get("/notes/negotiated")
                : visitor.get("/notes/negotiated", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(PAGE);
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding");
    }

    @Test
    void has_a_tag_for_each_form() {
        String page =
                visitor.get("/notes/negotiated").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> json =
                visitor.get("/notes/negotiated", "Accept", "application/mf2+json", "If-None-Match", page);
        assertThat(json.statusCode()).isEqualTo(200);
        String tag = json.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                visitor.get("/notes/negotiated", "Accept", "application/mf2+json", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding");
    }

    @Test
    void is_readable_for_whoever_has_the_address_and_for_nobody_otherwise() {
        assertThat(status("negotiated-unlisted")).isEqualTo(200);
        assertThat(status("negotiated-private")).isEqualTo(404);
        assertThat(status("negotiated-draft")).isEqualTo(404);
        assertThat(status("negotiated-never")).isEqualTo(404);
        assertThat(status("negotiated-deleted")).isEqualTo(410);
        assertThat(status("negotiated-former")).isEqualTo(301);
    }

    private int status(String slug) {
        HttpResponse<String> answer = visitor.get("/notes/" + slug, "Accept", "application/mf2+json");
        if (answer.statusCode() >= 400) {
            assertThat(answer.body()).doesNotContain("I am");
        }
        return answer.statusCode();
    }
}
