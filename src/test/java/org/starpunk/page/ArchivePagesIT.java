package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The archive, over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class ArchivePagesIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;
    private MicropubClient client;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create");
    }

    @Test
    void years_and_months_lead_to_their_notes_with_their_counts_and_none_without_notes_does() {
        write("1960-02-03T10:00:00Z", "Early&name=A+named+one");
        write("1960-02-04T10:00:00Z", "Later in the month");
        write("1960-11-04T10:00:00Z", "In November");
        client.create("published=1960-12-04T10:00:00Z&visibility=unlisted&content=Aside");
        Document all = visitor.page("/archive");
        Element year = all.selectFirst(".year:has(h2 a[href=/archive/1960])");
        assertThat(year.select("h2").text()).isEqualTo("1960 3 notes");
        assertThat(year.select("li").eachText()).containsExactly("February 2 notes", "November 1 note");
        assertThat(year.select("li a").eachAttr("href")).containsExactly("/archive/1960/02", "/archive/1960/11");
        assertThat(all.select(".kinds a").eachAttr("href")).contains("/notes?type=note");
        Document of1960 = visitor.page("/archive/1960");
        assertThat(of1960.select("h1").text()).isEqualTo("1960");
        assertThat(of1960.select(".months a").eachAttr("href")).containsExactly("/archive/1960/02", "/archive/1960/11");
        Document february = visitor.page("/archive/1960/02");
        assertThat(february.select("h1").text()).isEqualTo("February 1960");
        assertThat(february.select(".h-feed .h-entry").eachText())
                .containsExactly("Thu 4 Later in the month", "Wed 3 A named one");
        assertThat(february.select(".h-entry .p-name").text()).isEqualTo("A named one");
        assertThat(february.select("a.newer-month").attr("href")).isEqualTo("/archive/1960/11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/archive/1",
                "/archive/1959",
                "/archive/19600",
                "/archive/1960/13",
                "/archive/1960/00",
                "/archive/1960/002",
                "/archive/x",
                "/archive/1960/x",
                "/archive/1961/1",
                "/archive/1960/02/03"
            })
    void where_nothing_was_written_is_nothing(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_month_of_one_digit_leads_to_that_of_two() {
        write("1962-03-03T10:00:00Z", "In March");
        var moved = visitor.get("/archive/1962/3");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains(server.url("/archive/1962/03").toString());
    }

    @Test
    void another_time_zone_in_the_settings_moves_notes_to_the_months_of_its_clock() {
        write("1963-04-01T05:30:00+09:00", "Late in March");
        FormClient owner = FormClient.owner(server);
        String before = owner.get("/admin/settings").selectFirst("#zone").val();
        assertThat(visitor.page("/archive/1963/03").select(".h-entry").text()).contains("Late in March");
        try {
            set(owner, "Asia/Tokyo");
            assertThat(visitor.get("/archive/1963/03").statusCode()).isEqualTo(404);
            assertThat(visitor.page("/archive/1963/04").select(".h-entry").text())
                    .isEqualTo("Mon 1 Late in March");
        } finally {
            set(owner, before);
        }
        assertThat(visitor.get("/archive/1963/04").statusCode()).isEqualTo(404);
        assertThat(visitor.page("/archive/1963").select(".months").text()).isEqualTo("March 1 note");
    }

    @Test
    void a_full_month_has_pages() {
        for (int i = 0; i < 101; i++) {
            write("1964-01-05T10:%02d:%02dZ".formatted(i / 60, i % 60), "Line " + i);
        }
        Document first = visitor.page("/archive/1964/01");
        assertThat(first.select(".h-entry")).hasSize(100);
        Document second = visitor.page(first.select("a.older").attr("href"));
        assertThat(second.select(".h-entry").eachText()).containsExactly("Sun 5 Line 0");
        assertThat(visitor.get(second.select("a.newer").attr("href")).headers().firstValue("Location"))
                .contains("/archive/1964/01");
    }

    private static void set(FormClient owner, String zone) {
        owner.submit(FormClient.formWith(owner.get("/admin/settings"), "#zone"), Map.of("#zone", zone), List.of());
    }

    private void write(String published, String content) {
        client.create("published=" + published.replace("+", "%2B") + "&content=" + content.replace(' ', '+'));
    }
}
