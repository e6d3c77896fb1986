package org.starpunk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.foreign.ArchiveException;
import org.starpunk.site.SiteUrl;
import org.starpunk.testing.SampleFiles;

/** What other programs have left comes once, inside the server, which serves meanwhile; one subclass for each vendor. */
@ArquillianTest
abstract class IntakeTrials {

    private static final List<String> TABLES =
            List.of("notes", "note_history", "note_origins", "former_paths", "slugs", "note_tags", "tags", "media");

    @Inject
    private Intake intake;

    @Inject
    private SiteUrl site;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path temporary;

    @Test
    void jekyll() throws Exception {
        assertComesOnce("jekyll", 4, 1);
        String page = moved("/2019/first.html");
        assertThat(page)
                .contains("First crossing: wind &amp; waves")
                .contains("/media/")
                .doesNotContain("/assets/pier.png");
        assertThat(moved("/old/first")).isEqualTo(page);
        assertThat(moved("/plain/")).contains("Only <b>HTML</b>");
    }

    @Test
    void hugo() throws Exception {
        assertComesOnce("hugo", 5, 1);
        assertThat(moved("/logbook/toml")).contains("<strong>bold</strong>").contains("/media/");
        assertThat(moved("/2021/06/toml-post/")).isEqualTo(moved("/old-name"));
        assertThat(moved("/2022/02/the-bundle/")).contains("The crane").contains("/media/");
        assertNowhere("/somewhere/else/");
    }

    @Test
    void wordpress() throws Exception {
        assertComesOnce("wordpress", 4, 0);
        String page = moved("/2018/11/12/lights-shadows/");
        assertThat(moved("/2018/11/12/lights-shadows")).isEqualTo(page);
        assertThat(page).contains("dt-published").contains("A lamp").doesNotContain("harbour.example");
        String picture = page.replaceAll("(?s).*?(/media/[0-9a-f]{32}\\.png).*", "$1");
        assertThat(ask(picture).statusCode()).as(picture).isEqualTo(200);
        assertNowhere("/2019/01/01/few/", "/lamp/", "/never/there/");
    }

    @Test
    void ghost() throws Exception {
        assertComesOnce("ghost", 5, 1);
        assertThat(moved("/gulls/")).contains("A gull on a post").contains("/media/");
        assertNowhere("/terns/", "/members/", "/sketch/", "/only-lexical/");
    }

    @Test
    void mastodon() throws Exception {
        assertComesOnce("mastodon", 5, 0);
        assertThat(moved("/@ada/1")).contains("Mud and a boat").contains("/media/");
        assertThat(moved("/@ada/3")).contains("Herring.");
        assertNowhere("/@ada/4", "/@ada/5", "/@ada/7");
    }

    @Test
    void microblog() throws Exception {
        assertComesOnce("microblog", 2, 0);
        assertThat(moved("/2022/03/04/a-short-one.html"))
                .contains("<em>short</em>")
                .contains("A ship")
                .contains("/media/");
        assertThat(moved("/2022/03/05/titled.html")).contains("Titled");
    }

    @Test
    void microformats() throws Exception {
        assertComesOnce("mf2", 2, 1);
        assertThat(moved("/2016/hello")).contains("<b>Hello</b>");
        assertThat(moved("/likes/1")).contains("https://x.example/");
        assertNowhere("/empty");
    }

    /** Ten posts, each of them there many times, and one with nothing in it. */
    @Test
    void how_far_it_has_come_is_told_after_each_hundred_posts() throws IOException {
        String posts = IntStream.rangeClosed(1, 205)
                .mapToObj(i -> i == 150 ? post("empty", "") : post("progress-" + i % 10, "'content':['Far'],"))
                .collect(Collectors.joining(",", "{'items':[", "]}"));
        Path file = Files.writeString(temporary.resolve("posts.json"), posts.replace('\'', '"'));
        assertThat(run(file, false).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Reading " + file + " as microformats2"),
                        line -> assertThat(line).isEqualTo("100 posts: 10 new, 90 here already, 0 not taken"),
                        line -> assertThat(line).isEqualTo("200 posts: 10 new, 189 here already, 1 not taken"),
                        line -> assertThat(line).startsWith("Not taken: posts.json https://old.example/empty: "),
                        line -> assertThat(line)
                                .isEqualTo("Imported 10 posts; 194 were here already, 1 could not be taken"));
    }

    private static String post(String name, String content) {
        return "{'type':['h-entry'],'properties':{'url':['https://old.example/%s'],%s'visibility':['unlisted']}}"
                .formatted(name, content);
    }

    @Test
    void what_is_none_is_told_in_one_line() throws IOException {
        List<Long> before = rows();
        assertRefused(temporary, temporary + " has no posts in a form that is known.");
        Path nothing = temporary.resolve("nothing");
        assertRefused(nothing, "There is no file or directory " + nothing + ".");
        Path tar = Files.write(temporary.resolve("site.tar.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertRefused(tar, tar + " is compressed: unpack it, and name the directory.");
        assertThat(rows()).isEqualTo(before);
    }

    private void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> run(path, false))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(reason);
    }

    private void assertComesOnce(String program, int posts, int refused) throws IOException {
        Path fixture = SampleFiles.foreign(program);
        List<Long> before = rows();
        assertThat(run(fixture, true))
                .endsWith(
                        "Nothing was changed. An import would take %d posts; 0 were here already, %d could not be taken%n"
                                .formatted(posts, refused));
        assertThat(rows()).isEqualTo(before);
        assertThat(run(fixture, false))
                .endsWith("Imported %d posts; 0 were here already, %d could not be taken%n".formatted(posts, refused));
        List<Long> after = rows();
        assertThat(after.get(0)).isEqualTo(before.get(0) + posts);
        assertThat(run(fixture, false))
                .endsWith("Imported 0 posts; %d were here already, %d could not be taken%n".formatted(posts, refused));
        assertThat(rows()).isEqualTo(after);
    }

    private String run(Path path, boolean dryRun) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        intake.run(path, dryRun, new PrintStream(screen, true, StandardCharsets.UTF_8));
        return screen.toString(StandardCharsets.UTF_8);
    }

    private List<Long> rows() {
        return TABLES.stream()
                .map(table -> entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM " + table)
                        .getSingleResult())
                .map(count -> ((Number) count).longValue())
                .toList();
    }

    /** The page of the note that an old address leads to. */
    private String moved(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(301);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(location.getPath()).startsWith("/notes/");
        HttpResponse<String> page = ask(location.getPath());
        assertThat(page.statusCode()).as(location.getPath()).isEqualTo(200);
        return page.body();
    }

    private void assertNowhere(String... paths) throws IOException, InterruptedException {
        for (String path : paths) {
            assertThat(ask(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site.resolve(path).toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
