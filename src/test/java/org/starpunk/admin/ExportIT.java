package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The owner takes everything away. That nobody else does is in {@link ClosedViewsIT}. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class ExportIT {

    private static final Map<DatabaseVendor, String> COOKIES = new EnumMap<>(DatabaseVendor.class);

    @Parameter
    private DatabaseVendor vendor;

    private MicropubClient client;
    private Visitor visitor;
    private String cookie;

    @BeforeEach
    void start() {
        StarPunkServer server = StarPunkServer.shared(vendor);
        client = MicropubClient.of(server, "create", "update", "delete");
        visitor = new Visitor(server.url());
        cookie = COOKIES.computeIfAbsent(vendor, any -> visitor.cookie(StarPunkServer.PASSWORD));
    }

    @Test
    void is_a_file_of_mf2_json() {
        HttpResponse<String> file = download();
        assertThat(file.headers().firstValue("Content-Type")).contains("application/mf2+json");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"starpunk-notes.json\"");
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(visitor.get("/admin/settings", "Cookie", cookie).body()).contains("href=\"/admin/export\"");
    }

    @Test
    void is_the_whole_site_in_an_archive() {
        URI note = client.create("h=entry&content=archived&visibility=private");
        HttpResponse<String> file = visitor.get("/admin/export/site.zip", "Cookie", cookie);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"starpunk-site.zip\"");
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        String slug = note.getPath().replaceFirst(".*/", "");
        assertThat(file.body()).startsWith("PK").contains("site.json", "notes.json", "media.json", "/" + slug + ".md");
        assertThat(visitor.get("/admin/settings", "Cookie", cookie).body()).contains("href=\"/admin/export/site.zip\"");
    }

    @Test
    void is_only_read() {
        HttpResponse<String> posted = visitor.post("/admin/export", Map.of(), "Cookie", cookie);
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow").orElseThrow().split(",\\s*"))
                .contains("GET")
                .doesNotContain("POST");
    }

    @Test
    void has_every_note_whoever_may_read_it_and_marks_what_is_deleted() {
        URI draft = client.create("h=entry&content=exported+draft&post-status=draft");
        URI hidden = client.create("h=entry&content=exported+private&visibility=private&category[]=Diary");
        URI deleted = client.create("h=entry&content=exported+deleted");
        client.form("action=delete&url=" + MicropubClient.encode(deleted.toString()));
        Map<String, JsonObject> notes = items();
        assertThat(notes.get(draft.toString()).getJsonArray("post-status")).hasToString(json("['draft']"));
        assertThat(notes.get(hidden.toString()).getJsonArray("visibility")).hasToString(json("['private']"));
        assertThat(notes.get(hidden.toString()).getJsonArray("category")).hasToString(json("['Diary']"));
        assertThat(notes.get(hidden.toString())).doesNotContainKey("deleted");
        assertThat(notes.get(deleted.toString()).getJsonArray("deleted").getString(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void has_each_note_once_over_all_its_pages() {
        List<String> created = IntStream.range(0, 60)
                .mapToObj(i -> client.create("h=entry&visibility=private&content=exported+number+" + i)
                        .toString())
                .toList();
        assertThat(items().keySet()).containsAll(created);
    }

    @Test
    void gives_back_what_was_posted_so_that_it_can_be_posted_again() {
        for (String properties : List.of(
                json("'content':[{'markdown':'*marked* down'}],'category':['Java']"),
                json("'content':[{'html':'<b>HTML</b>'}],'name':['Named'],'summary':['Short']"),
                json("'content':['plain <text>'],'published':['2001-02-03T04:05:06+07:00']"),
                json("'like-of':[{'type':['h-cite'],'properties':{'url':['https://x.example/']}}]"),
                json("'content':['x'],'x-unknown':[1.50,{'a':true}]"))) {
            JsonObject first = post(properties);
            String again = first.toString().replaceFirst("^\\{", "").replaceFirst("}$", "");
            JsonObject second = post(again);
            for (String name : first.keySet()) {
                if (!name.equals("url") && !name.equals("updated")) {
                    assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
                }
            }
        }
    }

    /** Posts a note, and gives what the export says of it. */
    private JsonObject post(String properties) {
        URI note = client.createJson(properties);
        return items().get(note.toString());
    }

    private Map<String, JsonObject> items() {
        return Mf2Json.read(download().body()).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonObject("properties"))
                .collect(Collectors.toMap(
                        properties -> properties.getJsonArray("url").getString(0), Function.identity()));
    }

    private HttpResponse<String> download() {
        HttpResponse<String> file = visitor.get("/admin/export", "Cookie", cookie);
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }
}
