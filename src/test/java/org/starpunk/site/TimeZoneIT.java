package org.starpunk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The time zone of the site. */
@ParameterizedClass
@EnumSource
class TimeZoneIT {

    private final FormClient owner;
    private final MicropubClient client;
    private String before;

    TimeZoneIT(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create", "update");
    }

    @BeforeEach
    void remember() {
        before = shown();
    }

    @AfterEach
    void restore() {
        set(before);
    }

    @Test
    void is_the_one_of_the_server_until_the_owner_says_otherwise() {
        assertThat(before).isEqualTo("UTC");
    }

    /** Of both sides of summer time, of the hour that it leaves out, and of the one that comes twice. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:59, 2026-03-29T01:59:59+01:00, '29 March 2026, 01:59'",
        "2026-03-29T02:30:00, 2026-03-29T03:30:00+02:00, '29 March 2026, 03:30'",
        "2026-10-25T02:30:00, 2026-10-25T02:30:00+02:00, '25 October 2026, 02:30'",
        "2026-10-25T02:30:00+01:00, 2026-10-25T02:30:00+01:00, '25 October 2026, 02:30'",
        "2026-10-25T12:00:00, 2026-10-25T12:00:00+01:00, '25 October 2026, 12:00'",
        "2026-07-01T23:30:00-05:00, 2026-07-01T23:30:00-05:00, '2 July 2026, 06:30'",
    })
    void is_where_a_date_is_meant_and_read_while_its_own_offset_stays(String sent, String kept, String read) {
        set("Europe/Berlin");
        URI post = client.createJson(json("'content':['x'],'published':['" + sent + "']"));
        assertThat(client.source(post, "published").getString(0)).isEqualTo(kept);
        Element published = page(post).selectFirst(".dt-published");
        assertThat(published.attr("datetime")).isEqualTo(kept);
        assertThat(published.text()).isEqualTo(read);
        client.json(
                "{\"action\":\"update\",\"url\":\"" + post + "\",\"replace\":{\"published\":[\"2026-01-01T12:00\"]}}");
        assertThat(client.source(post, "published").getString(0)).isEqualTo("2026-01-01T12:00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/St_Johns", "Pacific/Chatham"})
    void is_that_of_a_note_without_a_date_and_a_change_changes_no_note(String zone) {
        set(zone);
        URI post = client.create("content=Now");
        String published = client.source(post, "published").getString(0);
        assertThat(OffsetDateTime.parse(published).getOffset())
                .isEqualTo(ZoneId.of(zone).getRules().getOffset(Instant.now()));
        set("Asia/Kathmandu");
        assertThat(client.source(post, "published").getString(0)).isEqualTo(published);
        assertThat(page(post).selectFirst(".dt-published").attr("datetime"))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.parse(published).withNano(0)));
    }

    @Test
    void is_that_of_the_owners_list_and_of_the_field_for_a_date() {
        set("Asia/Kathmandu");
        URI post = client.create("content=Later&post-status=scheduled&published=2100-07-01T12:00:00Z");
        String slug = post.getPath().substring("/notes/".length());
        Element row = owner.get("/admin/notes").selectFirst(".rows li:has(a[href$='" + slug + "'])");
        assertThat(row.select("time").text()).startsWith("1 Jul 2100, 17:45");
        Document form = owner.get("/admin/notes/edit?note=" + slug);
        assertThat(form.selectFirst("#published").val()).isEqualTo("2100-07-01T17:45");
    }

    @Test
    void is_typed_as_people_write_it_and_nothing_else_is_taken() {
        set(" america/new york ");
        assertThat(shown()).isEqualTo("America/New_York");
        for (String wrong : List.of("Berlin", "Mars/Olympus", "", "CET+1")) {
            Document page = set(wrong);
            assertThat(page.select("#zoneError").text()).as(wrong).contains("such as Europe/Berlin");
        }
        assertThat(shown()).isEqualTo("America/New_York");
        assertThat(owner.get("/admin/settings").select("#zones option").eachAttr("value"))
                .contains("Europe/Berlin");
    }

    private String shown() {
        return owner.get("/admin/settings").selectFirst("#zone").val();
    }

    private Document set(String zone) {
        FormElement settings = FormClient.formWith(owner.get("/admin/settings"), "#zone");
        return owner.submit(settings, Map.of("#zone", zone), List.of());
    }

    private Document page(URI post) {
        return Jsoup.parse(client.visit(post).body());
    }
}
