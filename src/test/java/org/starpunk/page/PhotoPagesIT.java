package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The pages of photos, over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class PhotoPagesIT {

    @Parameter
    private DatabaseVendor vendor;

    private Visitor visitor;
    private MicropubClient client;

    @BeforeEach
    void start() {
        StarPunkServer server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create", "delete");
    }

    @Test
    void lead_from_photo_to_photo_and_on_to_the_next_post_with_photos() {
        URI older = post("1965-01-01", "older1", "older2");
        client.create("published=1965-01-02&content=No+photo+between");
        URI middle = post("1965-01-03", "middle1", "middle2");
        URI newer = post("1965-01-04", "newer1", "newer2");
        Document first = visitor.page(middle.getPath() + "/photos/1");
        assertThat(first.select(".photo img").attr("src")).isEqualTo("https://example.org/middle1.jpg");
        assertThat(first.select(".photo img").attr("alt")).isEqualTo("Seen: middle1");
        assertThat(first.select("figcaption").text()).contains("Seen: middle1");
        assertThat(first.select("figcaption h1 a").attr("href")).isEqualTo(middle.toString());
        assertThat(first.select("a[rel=prev]").attr("href")).isEqualTo(newer + "/photos/2");
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo(middle + "/photos/2");
        Document second = visitor.page(middle.getPath() + "/photos/2");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo(middle + "/photos/1");
        assertThat(second.select("a[rel=next]").attr("href")).isEqualTo(older + "/photos/1");
        assertThat(second.select("link[rel=canonical]").attr("href")).isEqualTo(middle + "/photos/2");
        assertThat(second.select(".h-entry, .u-photo")).isEmpty();
    }

    @Test
    void say_nothing_twice_of_a_note_that_is_nothing_but_photos() {
        URI described = post("1967-01-01", "harbour", "crane");
        assertThat(visitor.page(described.getPath() + "/photos/1")
                        .select("figcaption > *")
                        .eachText())
                .containsExactly("Photo 1 of 2: Seen: harbour", "1 January 1967, 12:00");
        assertThat(visitor.page(described.getPath() + "/photos/2")
                        .select("figcaption > *")
                        .eachText())
                .containsExactly("Photo 2 of 2: Seen: harbour", "Seen: crane", "1 January 1967, 12:00");
        URI plain = client.create("published=1967-01-02T12:00:00%2B05:00&photo=https://example.org/plain.jpg");
        assertThat(visitor.page(plain.getPath() + "/photos/1")
                        .select("figcaption > *")
                        .eachText())
                .containsExactly("2 January 1967, 07:00");
    }

    @Test
    void end_with_the_photos_and_go_with_the_note() {
        URI note = post("1966-01-01", "one", "two");
        for (String none : new String[] {"/photos/3", "/photos/0", "/photos/x", "/photos/99999", "/photos"}) {
            assertThat(visitor.get(note.getPath() + none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(visitor.get(note.getPath() + "/photos/2").statusCode()).isEqualTo(200);
        client.form("action=delete&url=" + note);
        assertThat(visitor.get(note.getPath() + "/photos/2").statusCode()).isEqualTo(410);
    }

    private URI post(String day, String first, String second) {
        return client.createJson(
                "\"published\": [\"%sT12:00:00Z\"], \"photo\": [%s, %s]".formatted(day, photo(first), photo(second)));
    }

    private static String photo(String name) {
        return "{\"value\": \"https://example.org/%1$s.jpg\", \"alt\": \"Seen: %1$s\"}".formatted(name);
    }
}
