package org.starpunk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

class DrawingsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final MicropubClient client = MicropubClient.of(server, "create", "media");

    @ParameterizedTest
    @CsvSource({"/favicon.ico,32", "/icon-180.png,180", "/icon-512.png,512"})
    void the_icon_is_square(String path, int size) throws Exception {
        HttpResponse<byte[]> icon = get(server.url(path));
        assertThat(icon.headers().allValues("Content-Type")).containsExactly("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(icon.body()));
        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
    }

    @Test
    void a_note_without_a_photo_has_a_card() throws Exception {
        URI note = client.create("content=Fog+this+morning&mp-slug=card-of-fog");
        URI address = card(note);
        HttpResponse<byte[]> card = get(address);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(card.body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(card.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        HttpResponse<byte[]> older = get(address.resolve("0123456789abcdef.png"));
        assertThat(older.body()).isEqualTo(card.body());
        assertThat(older.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(get(address.resolve("nope.png")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_note_with_a_photo_shows_that() throws Exception {
        URI note = client.createMultipart(
                new MultipartBody().field("content", "With a photo").file("photo", SampleFiles.painted(60, 40, "png")));
        assertThat(card(note).getPath()).startsWith("/media/");
    }

    @Test
    void a_note_that_is_not_public_has_none() throws Exception {
        client.create("content=For+me&visibility=private&mp-slug=card-of-mine");
        assertThat(get(server.url("/notes/card-of-mine/card/0123456789abcdef.png"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(server.url("/notes/card-of-nobody/card/0123456789abcdef.png"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static URI card(URI note) throws Exception {
        String page = HTTP.send(HttpRequest.newBuilder(note).build(), BodyHandlers.ofString())
                .body();
        return URI.create(Jsoup.parse(page).select("meta[property=og:image]").attr("content"));
    }

    private static HttpResponse<byte[]> get(URI url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    }
}
