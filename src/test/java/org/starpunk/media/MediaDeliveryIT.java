package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.format.MediaFormat;
import org.starpunk.format.Tracks;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** How uploaded files are given out, whatever the database. */
class MediaDeliveryIT {

    private static final byte[] FILM = clean("film.mp4");

    private static MicropubClient client;
    private static URI film;

    @BeforeEach
    void upload() {
        if (client == null) {
            client = MicropubClient.of(StarPunkServer.shared(DatabaseVendor.SQLITE), "create", "media")
                    .media();
            film = client.createMultipart(new MultipartBody().file("file", FILM));
        }
    }

    @Test
    void a_file_comes_whole_with_its_type_and_may_be_kept_for_ever() {
        HttpResponse<byte[]> response = get(film);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(FILM);
        assertHeader(response, "Content-Type", "video/mp4");
        assertHeader(response, "Content-Length", String.valueOf(FILM.length));
        assertHeader(response, "Cache-Control", "public, max-age=31536000, immutable");
        assertHeader(response, "Accept-Ranges", "bytes");
        assertHeader(response, "X-Content-Type-Options", "nosniff");
        assertThat(response.headers().firstValue("ETag")).isPresent();
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nothing_in_a_file_runs() {
        HttpResponse<byte[]> response = get(film);
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void a_document_is_saved_and_not_shown() {
        URI url = client.createMultipart(
                new MultipartBody().file("file", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        HttpResponse<byte[]> response = get(url);
        assertHeader(response, "Content-Type", "application/pdf");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"");
    }

    @Test
    void head_says_the_same_without_the_file() {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(film).method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertHeader(response, "Content-Length", String.valueOf(FILM.length));
        assertHeader(response, "Content-Type", "video/mp4");
        assertHeader(response, "Accept-Ranges", "bytes");
    }

    @Test
    void a_part_is_206() {
        HttpResponse<byte[]> response = get(film, "Range", "bytes=100-199");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(FILM, 100, 200));
        assertHeader(response, "Content-Range", "bytes 100-199/" + FILM.length);
        assertHeader(response, "Content-Length", "100");
        assertHeader(response, "Content-Type", "video/mp4");
        assertThat(get(film, "Range", "bytes=-10").body())
                .isEqualTo(Arrays.copyOfRange(FILM, FILM.length - 10, FILM.length));
    }

    @Test
    void a_part_that_is_not_there_is_416_with_the_size() {
        HttpResponse<byte[]> response = get(film, "Range", "bytes=" + FILM.length + "-");
        assertThat(response.statusCode()).isEqualTo(416);
        assertHeader(response, "Content-Range", "bytes */" + FILM.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-1", "lines=1-2"})
    void several_parts_or_nonsense_are_answered_with_the_whole(String range) {
        HttpResponse<byte[]> response = get(film, "Range", range);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(FILM);
    }

    @Test
    void a_part_of_another_version_is_the_whole() {
        String tag = get(film).headers().firstValue("ETag").orElseThrow();
        assertThat(get(film, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(get(film, "Range", "bytes=0-1", "If-Range", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_has_it_is_told_304() {
        String tag = get(film).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> response = get(film, "If-None-Match", tag);
        assertThat(response.statusCode()).isEqualTo(304);
        assertHeader(response, "Cache-Control", "public, max-age=31536000, immutable");
        assertHeader(response, "ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/0123456789abcdef0123456789abcdef.jpg",
                "/media/nothing",
                "/media/",
                "/media/..%2fstarpunk.db",
                "/media/%2e%2e/starpunk.db",
                "/media/.upload-1"
            })
    void what_was_never_there_is_404(String path) {
        assertThat(get(film.resolve(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_leads_to_nothing_but_the_file_and_its_copies() {
        String other = film.toString().replace(".mp4", ".jpg");
        assertThat(get(URI.create(other)).statusCode()).isEqualTo(404);
        assertThat(get(URI.create(film.toString().replace(".mp4", "-480.jpg"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_that_is_not_as_it_was_kept_is_404_and_the_log_names_it() throws IOException {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        URI url = client.createMultipart(new MultipartBody().file("file", SampleFiles.painted(1200, 900, "png")));
        String name = url.getPath().replace("/media/", "");
        Path media = server.database().dataDirectory().resolve("media");
        try (Stream<Path> files = Files.list(media)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith(name.substring(0, 32)))
                    .toList()) {
                assertDamageIsNoticed(server, url.resolve(file.getFileName().toString()), file);
            }
        }
    }

    /** The picture, and each of its smaller copies. */
    private static void assertDamageIsNoticed(StarPunkServer server, URI url, Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        assertThat(get(url).body()).isEqualTo(whole);
        for (int length : new int[] {whole.length - 1, whole.length / 2, 0}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(get(url).statusCode()).as(url + " with " + length).isEqualTo(404);
            assertThat(server.log())
                    .contains("The file %s has %d bytes instead of %d".formatted(file, length, whole.length));
        }
        Path elsewhere = Files.write(Files.createTempFile("elsewhere", ""), whole);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(get(url).statusCode()).as("a link").isEqualTo(404);
        Files.delete(file);
        assertThat(get(url).statusCode()).as("no file").isEqualTo(404);
        Files.move(elsewhere, file);
        assertThat(get(url).statusCode()).isEqualTo(200);
    }

    @Test
    void a_photograph_tells_nobody_where_it_was_taken() {
        URI url = client.createMultipart(new MultipartBody().file("file", SampleFiles.read("turned.jpg")));
        assertThat(new String(get(url).body(), StandardCharsets.ISO_8859_1))
                .doesNotContain(SampleFiles.SECRET, "Exif", "GPS");
    }

    @Test
    void neither_does_a_film() {
        URI url = client.createMultipart(new MultipartBody().file("file", SampleFiles.read("film.mp4")));
        assertThat(get(url).body()).isEqualTo(FILM).isNotEqualTo(SampleFiles.read("film.mp4"));
    }

    private static byte[] clean(String film) {
        try {
            Path copy = Files.createTempFile("film", ".mp4");
            Files.write(copy, SampleFiles.read(film));
            Tracks.clean(copy, MediaFormat.MP4);
            byte[] clean = Files.readAllBytes(copy);
            Files.delete(copy);
            return clean;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<byte[]> get(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertHeader(HttpResponse<byte[]> response, String name, String value) {
        assertThat(response.headers().allValues(name)).containsExactly(value);
    }
}
