package org.starpunk.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.microformats.Mf2Date;

class PostReaderTest {

    @TempDir
    private Path temporary;

    @Test
    void of_jekyll() throws IOException {
        Collected site = Collected.ofFixture("jekyll");
        assertThat(site.reader().form()).contains("Jekyll");
        assertThat(site.posts()).hasSize(4);
        assertThat(site.property("noon", "name")).isEqualTo(json("['First crossing: wind & waves']"));
        assertThat(site.property("noon", "published")).isEqualTo(json("['2019-05-04T21:30:00+02:00']"));
        assertThat(site.property("noon", "category")).isEqualTo(json("['travel','Sea','Boats','North Sea']"));
        assertThat(site.property("noon", "summary")).isEqualTo(json("['How it began.']"));
        assertThat(site.property("noon", "mp-slug")).isEqualTo(json("['first-crossing']"));
        assertThat(site.property("noon", "content"))
                .contains("{\"markdown\":\"The *ferry* left at noon.\\n\\n![The pier](/assets");
        assertThat(site.with("noon").addresses())
                .containsExactly("/old/first/", "/2019/first.html", "/2019/05/04/first-crossing.html");
        assertThat(site.file("noon", "/assets/pier.png")).contains("assets/pier.png");
        assertThat(site.file("noon", "https://ferry.example/assets/pier.png")).contains("assets/pier.png");
        assertThat(site.file("noon", "https://other.example/assets/pier.png")).isEmpty();
        assertThat(site.file("noon", "../../../etc/passwd.png")).isEmpty();
        assertThat(site.property("Only <b>", "content")).isEqualTo(json("[{'html':'<p>Only <b>HTML</b>.</p>'}]"));
        assertThat(site.with("Only <b>").addresses()).containsExactly("/plain/");
        assertThat(site.with("Only <b>").past().updated()).contains(Instant.parse("2020-02-02T23:00:00Z"));
        assertThat(site.property("Secret", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("Not yet", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("Not yet", "published")).isEqualTo("[]");
        assertThat(site.refused()).singleElement().asString().startsWith("_posts/2021-04-04-broken.md: The YAML");
        assertThat(site.left())
                .contains("a file that is no post: about.md")
                .anyMatch(line -> line.startsWith("tags of Liquid"));
    }

    @Test
    void of_hugo() throws IOException {
        Collected site = Collected.ofFixture("hugo");
        assertThat(site.reader().form()).contains("Hugo");
        assertThat(site.posts()).hasSize(5);
        assertThat(site.property("bold", "published")).isEqualTo(json("['2021-06-07T08:09:10+02:00']"));
        assertThat(site.with("bold").past().updated()).contains(Instant.parse("2021-06-08T04:00:00Z"));
        assertThat(site.property("bold", "category")).isEqualTo(json("['Logbook','Quay','Ships']"));
        assertThat(site.with("bold").addresses()).containsExactly("/logbook/toml", "/old-name", "/2021/06/toml-post/");
        assertThat(site.file("bold", "/images/quay.png")).contains("static/images/quay.png");
        assertThat(site.file("bold", "https://hugo.example/images/quay.png")).contains("static/images/quay.png");
        assertThat(site.property("crane", "mp-slug")).isEqualTo(json("['the-bundle']"));
        assertThat(site.file("crane", "crane.png")).contains("content/posts/bundle/crane.png");
        assertThat(site.file("crane", "./crane.png")).contains("content/posts/bundle/crane.png");
        assertThat(site.property("From *JSON*", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.with("From *JSON*").addresses()).containsExactly("/somewhere/else/");
        assertThat(site.with("without a title").entry().values("name")).isEmpty();
        assertThat(site.property("without a title", "published")).isEqualTo(json("['2024-01-01T00:00:00-05:00']"));
        assertThat(site.with("without a title").addresses()).containsExactly("/notes/no-title/");
        assertThat(site.refused()).containsExactly("content/posts/no-date.md: date is no date: next Tuesday");
        assertThat(site.left()).contains("a file that is no post: content/_index.md");
    }

    @Test
    void of_wordpress() throws IOException {
        Collected site = Collected.ofFixture("wordpress");
        assertThat(site.posts()).hasSize(4);
        assertThat(site.property("lights", "name")).isEqualTo(json("['Lights & shadows']"));
        assertThat(site.property("lights", "published")).isEqualTo(json("['2018-11-12T18:30:00+01:00']"));
        assertThat(site.property("lights", "category")).isEqualTo(json("['Harbour','Night']"));
        assertThat(site.property("lights", "featured")).contains("lamp.png").contains("A lamp by night");
        assertThat(site.property("lights", "content")).contains("<p>The <em>lights</em> go on.</p>");
        assertThat(site.with("lights").past().updated()).contains(Instant.parse("2018-11-13T07:00:00Z"));
        assertThat(site.with("lights").origins())
                .containsExactly("https://harbour.example/2018/11/12/lights-shadows/", "https://harbour.example/?p=12");
        assertThat(site.file("lights", "https://harbour.example/wp-content/uploads/2018/11/lamp-300x200.png"))
                .contains("wp-content/uploads/2018/11/lamp.png");
        assertThat(site.property("Second one", "content"))
                .isEqualTo(json("[{'html':'<p>First paragraph.</p>\\n<p>Second one,<br>\\non two lines.</p>'}]"));
        assertThat(site.property("Second one", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("For few eyes", "visibility")).isEqualTo(json("['private']"));
        assertThat(site.property("About us", "visibility")).isEqualTo(json("['unlisted']"));
        assertThat(site.refused()).isEmpty();
        assertThat(site.left())
                .anyMatch(line -> line.startsWith("the comments of a post"))
                .anyMatch(line -> line.startsWith("what WordPress calls nav_menu_item"))
                .anyMatch(line -> line.startsWith("a post with the status trash"));
    }

    @Test
    void of_ghost() throws IOException {
        Collected site = Collected.ofFixture("ghost");
        assertThat(site.posts()).hasSize(5);
        assertThat(site.property("On gulls", "category")).isEqualTo(json("['Birds & Boats']"));
        assertThat(site.property("On gulls", "published")).isEqualTo(json("['2024-05-06T07:08:09Z']"));
        assertThat(site.property("On gulls", "featured"))
                .isEqualTo(json("[{'value':'/content/images/2024/05/gull.png','alt':'A gull on a post'}]"));
        assertThat(site.property("On gulls", "content")).contains("href=\\\"/terns/\\\"");
        assertThat(site.with("On gulls").addresses()).containsExactly("/gulls/");
        assertThat(site.file("On gulls", "/content/images/size/w600/2024/05/gull.png"))
                .contains("content/images/2024/05/gull.png");
        assertThat(site.property("Soon", "post-status")).isEqualTo(json("['scheduled']"));
        assertThat(site.property("Paid", "visibility")).isEqualTo(json("['private']"));
        assertThat(site.property("Paid", "published")).isEqualTo(json("['2024-05-06T12:53:20Z']"));
        assertThat(site.property("Us.", "visibility")).isEqualTo(json("['unlisted']"));
        assertThat(site.property("Sketch", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.refused()).singleElement().asString().contains("only-lexical: The post has no HTML");
    }

    @Test
    void of_microblog() throws IOException {
        Collected site = Collected.ofFixture("microblog");
        assertThat(site.posts()).hasSize(2);
        assertThat(site.property("short", "content")).contains("{\"markdown\":\"A *short* one.");
        assertThat(site.property("short", "published")).isEqualTo(json("['2022-03-04T05:06:07-06:00']"));
        assertThat(site.property("short", "mp-slug")).isEqualTo(json("['a-short-one']"));
        assertThat(site.file("short", "uploads/2022/ship.png")).contains("uploads/2022/ship.png");
        assertThat(site.file("short", "https://ada.micro.blog/uploads/2022/ship.png"))
                .contains("uploads/2022/ship.png");
        assertThat(site.property("With a title", "name")).isEqualTo(json("['Titled']"));
        assertThat(site.with("With a title").past().updated()).contains(Instant.parse("2022-03-06T00:00:00Z"));
    }

    @Test
    void of_mastodon() throws IOException {
        Collected site = Collected.ofFixture("mastodon");
        assertThat(site.posts()).hasSize(5);
        assertThat(site.property("Low tide", "category")).isEqualTo(json("['#Harbour']"));
        assertThat(site.property("Low tide", "lang")).isEqualTo(json("['en']"));
        assertThat(site.property("Low tide", "photo")).contains("\"alt\":\"Mud and a boat\"");
        assertThat(site.file("Low tide", "/media_attachments/files/110/000/001/original/tide.png"))
                .contains("media_attachments/files/110/000/001/original/tide.png");
        assertThat(site.property("A reply", "in-reply-to")).isEqualTo(json("['https://other.example/@bob/77']"));
        assertThat(site.property("A reply", "visibility")).isEqualTo(json("['unlisted']"));
        assertThat(site.property("Herring", "summary")).isEqualTo(json("['Food']"));
        assertThat(site.with("Herring").past().updated()).contains(Instant.parse("2023-04-03T11:00:00Z"));
        assertThat(site.property("For followers", "visibility")).isEqualTo(json("['private']"));
        assertThat(site.property("not in the archive", "photo"))
                .isEqualTo(json("['https://files.social.example/media/9.jpg']"));
        assertThat(site.left())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("a boost"))
                .anyMatch(line -> line.startsWith("a message to a few people"))
                .anyMatch(line -> line.startsWith("a post that is no note, such as a poll"));
    }

    @Test
    void of_microformats() throws IOException {
        Collected site = Collected.ofFixture("mf2");
        assertThat(site.posts()).hasSize(3);
        assertThat(site.property("<b>Hello", "published")).isEqualTo(json("['2016-05-06T07:08:09+01:00']"));
        assertThat(site.property("<b>Hello", "mp-slug")).isEqualTo(json("['hello']"));
        assertThat(site.with("<b>Hello").entry().values("author")).isEmpty();
        assertThat(site.with("like-of").origins()).containsExactly("https://mf2.example/likes/1");
        assertThat(site.left()).containsExactly("an item that is no entry: feed.json");
    }

    @Test
    void of_this_program_whatever_its_notes_speak_of() throws IOException {
        Collected site = site(Map.of(
                "site.json", "{}",
                "media.json", "{}",
                "notes.json", "{\"items\":[{\"properties\":{\"name\":[\"https://jsonfeed.org/version/1.1\"]}}]}",
                "notes/2020/01/feeds.md", "---\ntitle: Feeds\nstarpunk:\n  origins: [https://x.example/1]\n---\n",
                "media/feed.xml", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"></rss>"));
        assertThat(site.reader().form()).isEqualTo("an export of StarPunk");
        assertThat(site.posts()).hasSize(1);
    }

    @Test
    void of_a_feed_says_so_itself_and_not_in_a_post() throws IOException {
        Collected feed = site(
                Map.of(
                        "feed.json",
                        "{\"items\":[{\"id\":\"1\",\"content_text\":\"Hi\"}],\"version\":\"https://jsonfeed.org/version/1.1\"}"));
        assertThat(feed.reader().form()).startsWith("a JSON Feed");
        Collected notes = site(Map.of(
                "notes.json",
                "{\"items\":[{\"type\":[\"h-entry\"],\"properties\":{\"name\":[\"jsonfeed.org/version/\"]}}]}"));
        assertThat(notes.reader().form()).isEqualTo("microformats2");
        Collected hugo = site(Map.of(
                "content/posts/a.md", "---\ntitle: A\n---\n",
                "layouts/feed.xml", "<p>http://wordpress.org/export/1.2/</p>"));
        assertThat(hugo.reader().form()).contains("Hugo");
    }

    @Test
    void of_folders_tells_posts_with_one_name_from_each_other() throws IOException {
        Collected hugo = site(Map.of(
                "content/de/Hello.md", "---\ndate: 2020-01-01\n---\n",
                "content/en/Hello.md", "---\ndate: 2020-01-01\n---\n",
                "content/a/introduction.md", "---\ntitle: A\n---\n",
                "content/b/introduction.md", "---\ntitle: B\n---\n"));
        assertThat(hugo.posts().stream().flatMap(post -> post.origins().stream()))
                .hasSize(4)
                .doesNotHaveDuplicates();
        Collected jekyll = site(Map.of(
                "a/_posts/2020-01-01-hello.md", "---\ntitle: A\n---\n",
                "b/_posts/2020-01-01-hello.md", "---\ntitle: B\n---\n"));
        assertThat(jekyll.posts().stream().flatMap(post -> post.origins().stream()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void of_wordpress_reads_names_as_html() throws IOException {
        Collected site = site(Map.of(
                "export.xml",
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item>"
                        + "<title><![CDATA[R&amp;D &#8211; news]]></title><link>https://x.example/1</link>"
                        + "<category domain=\"post_tag\" nicename=\"rd\"><![CDATA[R&amp;D]]></category>"
                        + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                        + "</item></channel></rss>"));
        assertThat(site.property("R&D", "name")).isEqualTo(json("['R&D – news']"));
        assertThat(site.property("R&D", "category")).isEqualTo(json("['R&D']"));
    }

    @Test
    void of_hugo_knows_its_paths_languages_and_what_is_no_news() throws IOException {
        Collected site = site(Map.of(
                "hugo.toml", "[languages.en]\n[languages.de]\n",
                "content/posts/My Post.md", "---\ndate: 2020-01-01\n---\nOne",
                "content/posts/a.md", "---\ndate: 2020-01-01\nurl: blog/foo/\n---\nTwo",
                "content/posts/b/index.de.md", "---\ndate: 2020-01-01\n---\nThree",
                "content/posts/c.de.md", "---\ndate: 2020-01-01\n---\nFour",
                "content/posts/d.md", "---\ndate: 2020-01-01\nexpiryDate: 2020-02-01\n---\nFive",
                "content/posts/e.js.md", "---\ntitle: E\n---\nSix",
                "content/about.md", "---\ndate: 2020-01-01\n---\nSeven"));
        assertThat(site.with("One").addresses()).containsExactly("/posts/My Post/", "/posts/my-post/");
        assertThat(site.property("One", "visibility")).isEqualTo(json("['public']"));
        assertThat(site.with("Two").addresses()).containsExactly("/blog/foo/");
        assertThat(site.property("Three", "mp-slug")).isEqualTo(json("['b']"));
        assertThat(site.with("Three").addresses()).containsExactly("/de/posts/b/");
        assertThat(site.property("Four", "mp-slug")).isEqualTo(json("['c']"));
        assertThat(site.property("Five", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("Six", "mp-slug")).isEqualTo(json("['e.js']"));
        assertThat(site.property("Six", "visibility")).isEqualTo(json("['unlisted']"));
        assertThat(site.property("Seven", "visibility")).isEqualTo(json("['unlisted']"));
    }

    @Test
    void of_jekyll_takes_posts_that_say_nothing_above_and_fields_in_the_singular() throws IOException {
        Collected site = site(Map.of(
                "_posts/2020-01-01-empty.md", "---\n---\nOne",
                "_posts/2020-01-02-b.md", "---\ncategory: Hello World\ntag: North Sea\n---\nTwo",
                "_posts/2020-01-03-none.md", "Three"));
        assertThat(site.posts()).hasSize(2);
        assertThat(site.property("One", "mp-slug")).isEqualTo(json("['empty']"));
        assertThat(site.property("Two", "category")).isEqualTo(json("['Hello World','North Sea']"));
        assertThat(site.left()).containsExactly("a file that is no post: _posts/2020-01-03-none.md");
    }

    @Test
    void of_jekyll_and_hugo_keeps_to_itself_what_an_older_yaml_or_capitals_say_is_no_news() throws IOException {
        Collected jekyll = site(Map.of(
                "_posts/2020-01-01-a.md", "---\npublished: no\n---\nOne",
                "_posts/2020-01-02-b.md", "---\npublished: Off\n---\nTwo",
                "_posts/2020-01-03-c.md", "---\npublished: yes\n---\nThree"));
        assertThat(jekyll.property("One", "post-status")).isEqualTo(json("['draft']"));
        assertThat(jekyll.property("Two", "post-status")).isEqualTo(json("['draft']"));
        assertThat(jekyll.property("Three", "post-status")).isEqualTo(json("['published']"));
        Collected hugo = site(Map.of(
                "hugo.toml", "BaseURL = 'https://old.example/'\n",
                "content/posts/a.md", "---\nTitle: A name\nDate: 2020-01-01\nDraft: true\n---\nOne",
                "content/posts/b.md", "---\ndate: 2020-01-01\ndraft: yes\n---\nTwo",
                "content/posts/c.md", "+++\ndate = 2020-01-01\nExpiryDate = 2020-02-01\n+++\nThree",
                "content/posts/d.md", "---\ndate: 2020-01-01\npublishdate: 2020-03-01\n---\nFour",
                "static/a.png", ""));
        assertThat(hugo.property("One", "post-status")).isEqualTo(json("['draft']"));
        assertThat(hugo.property("One", "name")).isEqualTo(json("['A name']"));
        assertThat(hugo.property("Two", "post-status")).isEqualTo(json("['draft']"));
        assertThat(hugo.property("Three", "post-status")).isEqualTo(json("['draft']"));
        assertThat(hugo.property("Four", "published")).contains("2020-03-01");
        assertThat(hugo.file("Four", "https://old.example/a.png")).contains("static/a.png");
    }

    @ParameterizedTest
    @CsvSource({
        "published: false, draft",
        "published: 0, draft",
        "Published: no, draft",
        "published: true, published",
        "published: 2020-01-01, published",
        "draft: 1, draft",
        "draft: 0, published",
        "'draft: false\npublished: false', published"
    })
    void of_hugo_hides_what_says_that_it_is_not_published(String said, String status) throws IOException {
        Collected site = site(Map.of("content/posts/a.md", "---\ndate: 2020-01-01\n" + said + "\n---\nOne"));
        assertThat(site.property("One", "post-status")).isEqualTo(json("['" + status + "']"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ncascade:\n  draft: true\n---\n",
                "---\nCascade:\n  Draft: yes\n---\n",
                "+++\n[[cascade]]\npublished = false\n[cascade.target]\npath = '/hidden/**'\n+++\n"
            })
    void of_hugo_hides_what_its_section_hides(String section) throws IOException {
        Collected site = site(Map.of(
                "content/hidden/_index.md", section,
                "content/hidden/a.md", "---\ndate: 2020-01-01\n---\nOne",
                "content/hidden/below/b.md", "---\ndate: 2020-01-01\n---\nTwo",
                "content/hidden/c.md", "---\ndate: 2020-01-01\ndraft: false\n---\nThree",
                "content/hidden/e.md", "---\ndate: 2020-01-01\npublished: 2020-01-01\n---\nFive",
                "content/shown/_index.md", "---\ncascade:\n  draft: false\n---\n",
                "content/shown/d.md", "---\ndate: 2020-01-01\n---\nFour"));
        assertThat(site.property("One", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("Two", "post-status")).isEqualTo(json("['draft']"));
        assertThat(site.property("Three", "post-status")).isEqualTo(json("['published']"));
        assertThat(site.property("Four", "post-status")).isEqualTo(json("['published']"));
        assertThat(site.property("Five", "post-status")).isEqualTo(json("['draft']"));
    }

    @ParameterizedTest
    @CsvSource({
        "_config.yml, 'timezone: Mars/Base', _posts/2020-01-01-a.md",
        "hugo.toml, timeZone='Mars/Base', content/posts/a.md"
    })
    void of_a_time_zone_that_nobody_knows_takes_that_of_this_machine_and_says_so(
            String configuration, String text, String post) throws IOException {
        Collected site = site(Map.of(configuration, text, post, "---\ndate: 2020-01-01 10:00\n---\nOne"));
        OffsetDateTime here = LocalDateTime.parse("2020-01-01T10:00")
                .atZone(ZoneId.systemDefault())
                .toOffsetDateTime();
        assertThat(site.property("One", "published")).contains(Mf2Date.format(here));
        assertThat(site.left()).containsExactly("the time zone of a site, which is not known here: Mars/Base: " + post);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "</content:encoded>",
                "content:encoded>",
                "<wp:status>",
                "wp:post_type>post",
                "</item>",
                "tem>"
            })
    void of_wordpress_takes_no_half_of_a_post_from_a_file_that_was_cut(String from) throws IOException {
        String whole = wordpress("UTF-8", "One", "Two");
        Collected site = site(Map.of("export.xml", whole.substring(0, whole.lastIndexOf(from))));
        assertThat(site.posts()).hasSize(1);
        assertThat(site.property("One", "content")).contains("One");
        assertThat(site.refused())
                .containsExactly("export.xml: The file is cut off: what came after its last whole post is missing.");
        assertThat(site.left()).isEmpty();
        assertThat(site(Map.of("export.xml", whole + "\n")).posts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "</channel>\n</rss >",
                "</channel></rss>\n<!-- cached by W3 Total Cache -->",
                "</channel></rss>\n<!-- cached",
                "</channel></rss>\n<br />\n<b>Notice</b>: Undefined index in <b>export.php</b>"
            })
    void of_wordpress_takes_all_of_a_file_whatever_is_behind_its_end(String end) throws IOException {
        String whole = wordpress("UTF-8", "One </rss>", "Two");
        Collected site = site(Map.of("export.xml", end.isEmpty() ? whole : whole.replace("</channel></rss>", end)));
        assertThat(site.posts()).hasSize(2);
        assertThat(site.refused()).isEmpty();
    }

    @Test
    void of_wordpress_finds_no_end_in_a_post_that_speaks_of_one() throws IOException {
        String whole = wordpress("UTF-8", "One", "Two </item></channel></rss>");
        Collected site = site(Map.of("export.xml", whole.substring(0, whole.indexOf("</rss>") + 6)));
        assertThat(site.posts()).hasSize(1);
        assertThat(site.refused()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, ISO-8859-1",
        "UTF-8, UTF-8",
        "windows-1252, windows-1252",
        "UTF-16, UTF-16",
        "UTF-8, UTF-16",
        "UTF-16, UTF-8",
        "UTF-16LE, UTF-8",
        "UTF-32, UTF-8"
    })
    void of_wordpress_reads_the_encoding_that_a_file_has(String said, String encoding) throws IOException {
        Path file = temporary.resolve("export.xml");
        Files.write(file, wordpress(said, "Ähre über").getBytes(Charset.forName(encoding)));
        assertThat(Collected.of(file).property("Ähre", "content")).contains("Ähre über");
    }

    @Test
    void of_wordpress_refuses_a_file_in_an_encoding_that_nobody_knows_and_takes_the_others() throws IOException {
        Collected site = site(Map.of("a.xml", wordpress("x-own", "One"), "b.xml", wordpress("UTF-8", "Two")));
        assertThat(site.posts()).hasSize(1);
        assertThat(site.property("Two", "content")).contains("Two");
        assertThat(site.refused()).containsExactly("a.xml: The file is in an encoding that is not known: x-own");
    }

    private static String wordpress(String encoding, String... contents) {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + encoding + "\" ?>\n<rss"
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>");
        for (String content : contents) {
            file.append("<item><link>https://x.example/")
                    .append(content.hashCode())
                    .append("</link>");
            file.append("<content:encoded><![CDATA[").append(content).append("]]></content:encoded>");
            file.append("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>");
        }
        return file.append("</channel></rss>").toString();
    }

    @Test
    void finds_a_file_however_its_accents_are_kept() throws IOException {
        String decomposed = Normalizer.normalize("café.png", Normalizer.Form.NFD);
        Collected site = site(Map.of("_posts/2020-01-01-a.md", "---\n---\nOne", "img/" + decomposed, ""));
        assertThat(site.file("One", "/img/café.png")).contains("img/café.png");
        assertThat(site.file("One", "/img/caf%C3%A9.png")).contains("img/café.png");
        assertThat(site.file("One", "/img/cafe%CC%81.png")).contains("img/café.png");
        assertThat(site.archive().bytes("img/café.png")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01 9:05:00, 2020-01-01T09:05:00Z",
        "2020-1-5, 2020-01-05T00:00:00Z",
        "2020-01-01 10:00:00 EST, 2020-01-01T10:00:00-05:00",
        "2020-07-01 10:00 CEST, 2020-07-01T10:00:00+02:00",
        "2020-07-01 10:00:00 +0300 CEST, 2020-07-01T10:00:00+03:00",
        "2020-01-01 10:00:00 QQQ,",
    })
    void reads_dates_as_people_type_them(String text, OffsetDateTime expected) {
        assertThat(Fields.moment(text, ZoneOffset.UTC)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void of_others_gives_no_file_an_id_of_ours() throws IOException {
        String upload = "media/0123456789abcdef0123456789abcdef.png";
        Map<String, String> others = Map.of("a.md", "---\ntitle: A\n---\n", upload, "");
        assertThat(OwnUploads.id(site(others).archive(), upload)).isEmpty();
        Map<String, String> ours = new HashMap<>(others);
        ours.putAll(Map.of("site.json", "{}", "media.json", "{}"));
        PostArchive archive = site(ours).archive();
        assertThat(OwnUploads.id(archive, upload)).contains("0123456789abcdef0123456789abcdef");
        assertThat(OwnUploads.id(archive, "assets/" + upload)).isEmpty();
    }

    private Collected site(Map<String, String> files) throws IOException {
        Path directory = Files.createTempDirectory(temporary, "site");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return Collected.of(directory);
    }
}
