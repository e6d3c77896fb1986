package org.starpunk.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else made an archive of, and what it may do to whoever opens it: nothing. */
class PostArchiveTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.md",
                "a/../../outside.md",
                "/etc/outside.md",
                "..\\outside.md",
                "\\outside.md",
                "C:\\outside.md",
                "a/.."
            })
    void that_names_a_file_outside_of_it_is_refused(String name) throws IOException {
        Path zip = zip(name);
        assertThatThrownBy(() -> PostArchive.open(zip))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("names a file outside of itself: " + name);
    }

    @Test
    void with_one_directory_around_everything_is_as_without() throws IOException {
        try (PostArchive archive = PostArchive.open(zip("ada-archive/outbox.json", "ada-archive/a/b.png"))) {
            assertThat(archive.names()).containsExactly("a/b.png", "outbox.json");
        }
        try (PostArchive archive = PostArchive.open(zip("notes/2020/01/a.md", "notes/2020/02/b.md"))) {
            assertThat(archive.names()).containsExactly("notes/2020/01/a.md", "notes/2020/02/b.md");
        }
        try (PostArchive archive = PostArchive.open(zip("a.md", "__MACOSX/._a.md", ".git/config"))) {
            assertThat(archive.names()).containsExactly("a.md");
        }
    }

    @Test
    void follows_no_symbolic_link() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.md"), "---\ntitle: Secret\n---\n");
        Path directory = Files.createDirectory(temporary.resolve("site"));
        Files.writeString(directory.resolve("post.md"), "---\ntitle: Post\n---\n");
        Files.createSymbolicLink(directory.resolve("link.md"), secret);
        Files.createSymbolicLink(directory.resolve("all"), temporary);
        try (PostArchive archive = PostArchive.open(directory)) {
            assertThat(archive.names()).containsExactly("post.md");
            assertThat(archive.left()).hasSize(2).allMatch(line -> line.contains("symbolic link"));
        }
    }

    @Test
    void that_is_named_by_a_symbolic_link_is_where_it_leads() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("site"));
        Path post = Files.writeString(directory.resolve("post.md"), "---\ntitle: Post\n---\n");
        for (Path target : new Path[] {directory, post}) {
            Path link = Files.createSymbolicLink(temporary.resolve("to-" + target.getFileName()), target);
            try (PostArchive archive = PostArchive.open(link)) {
                assertThat(archive.names()).containsExactly("post.md");
                assertThat(archive.text("post.md")).contains("Post");
            }
        }
    }

    @Test
    void of_windows_has_its_names() throws IOException {
        Path old = temporary.resolve("old.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(old), Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("größe.md"));
            zip.closeEntry();
        }
        try (PostArchive archive = PostArchive.open(old)) {
            assertThat(archive.names()).containsExactly("größe.md");
        }
        try (PostArchive archive = PostArchive.open(zip("notes\\", "notes\\a.md", "notes\\.git\\b.md"))) {
            assertThat(archive.names()).containsExactly("notes/a.md");
        }
    }

    @Test
    void that_holds_more_than_a_file_may_have_is_read_no_further() throws IOException {
        Path bomb = temporary.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("bomb.md"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("good.md"));
            zip.write("---\ntitle: Good\n---\nText".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(bomb)).isLessThan(200_000);
        Collected read = Collected.of(bomb);
        assertThat(read.refused()).containsExactly("bomb.md: bomb.md has more than 4,194,304 bytes.");
        assertThat(read.posts()).hasSize(1);
    }

    @Test
    void that_is_compressed_damaged_or_missing_is_told() throws IOException {
        Path tar = temporary.resolve("archive.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(tar))) {
            out.write(1);
        }
        assertThatThrownBy(() -> PostArchive.open(tar)).hasMessageContaining("unpack it, and name the directory");
        Path cut = Files.write(temporary.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0});
        assertThatThrownBy(() -> PostArchive.open(cut)).hasMessageContaining("is no ZIP file that can be read");
        assertThatThrownBy(() -> PostArchive.open(temporary.resolve("nothing")))
                .hasMessageContaining("There is no file or directory");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_and_the_next_one_is_read() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("site"));
        Files.write(directory.resolve("a.md"), "---\ntitle: Größe\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(directory.resolve("b.md"), "---\ntitle: Größe\n---\n");
        Collected read = Collected.of(directory);
        assertThat(read.refused()).containsExactly("a.md: The file is not UTF-8.");
        assertThat(read.posts()).hasSize(1);
    }

    @Test
    void no_entity_of_xml_is_followed_or_grows() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "very secret");
        String entities = "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String item = "<item><title>T &secret; &b;</title><link>https://x.example/1</link>"
                + "<content:encoded>Text &secret;</content:encoded><wp:post_type>post</wp:post_type>"
                + "<wp:status>publish</wp:status><wp:post_date>2020-01-01 00:00:00</wp:post_date></item>";
        Path file = Files.writeString(
                temporary.resolve("export.xml"),
                "<?xml version=\"1.0\"?>" + entities + "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                        + item + "</channel></rss>");
        Collected read = Collected.of(file);
        assertThat(read.posts()).hasSize(1);
        assertThat(read.posts().get(0).entry().toJson().toString())
                .doesNotContain("very secret", "aaaaaaaaaaaa")
                .contains("&secret;");
    }

    private Path zip(String... names) throws IOException {
        Path file = Files.createTempFile(temporary, "archive", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return file;
    }
}
