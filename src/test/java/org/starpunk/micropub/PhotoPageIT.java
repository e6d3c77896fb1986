package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** What pages make of an uploaded photo. */
@ParameterizedClass
@EnumSource
class PhotoPageIT {

    @Parameter
    private DatabaseVendor vendor;

    @Test
    void a_photo_comes_with_its_size_and_its_smaller_copies_on_every_page() {
        MicropubClient client = MicropubServer.shared(vendor).client("create", "delete", "media");
        URI post = client.createMultipart(new MultipartBody()
                .file("photo[]", SampleFiles.painted(2000, 1500, "jpg"))
                .field("photo[]", "https://photos.example.org/1.jpg")
                .field("category", "Sizes"));
        String url = client.source(post, "photo").getString(0);
        for (URI page : List.of(post, post.resolve("/"), post.resolve("/tags/sizes"))) {
            Element photo = Jsoup.parse(client.visit(page).body()).selectFirst("img.u-photo[src=" + url + "]");
            assertThat(photo.attr("width")).isEqualTo("2000");
            assertThat(photo.attr("height")).isEqualTo("1500");
            assertThat(photo.attr("sizes")).isNotEmpty();
            List<String> copies = Arrays.asList(photo.attr("srcset").split(", "));
            assertThat(copies).extracting(copy -> copy.split(" ")[1]).containsExactly("480w", "960w", "1600w", "2000w");
            assertThat(copies).allSatisfy(copy -> assertThat(
                            client.visit(URI.create(copy.split(" ")[0])).statusCode())
                    .isEqualTo(200));
        }
        Element elsewhere =
                Jsoup.parse(client.visit(post).body()).selectFirst("img.u-photo[src=https://photos.example.org/1.jpg]");
        assertThat(elsewhere.hasAttr("srcset")).isFalse();
        assertThat(elsewhere.hasAttr("sizes")).isFalse();
        assertThat(elsewhere.hasAttr("width")).isFalse();

        client.media().form("action=delete&url=" + url);
        Element deleted = Jsoup.parse(client.visit(post).body()).selectFirst("img.u-photo[src=" + url + "]");
        assertThat(deleted.hasAttr("srcset")).isFalse();
    }
}
