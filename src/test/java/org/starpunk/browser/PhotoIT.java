package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** What a visitor sees of uploaded photos. */
@Tag("browser")
class PhotoIT {

    private static final byte[] WIDE = SampleFiles.painted(1200, 800, "jpg");

    private WebDriver browser;
    private MicropubClient client;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        client = MicropubClient.of(StarPunkServer.shared(DatabaseVendor.SQLITE), "create");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_photo_alone_has_its_own_shape() {
        assertThat(shapes(client.createMultipart(new MultipartBody().file("photo", WIDE))))
                .singleElement()
                .satisfies(shape -> assertThat(shape).isCloseTo(1.5, within(0.02)));
    }

    @Test
    void several_are_whole_too_and_lead_to_their_pages() {
        URI post = client.createMultipart(
                new MultipartBody().file("photo", WIDE).file("photo", WIDE).file("photo", WIDE));
        assertThat(shapes(post)).hasSize(3).allSatisfy(shape -> assertThat(shape)
                .isCloseTo(1.5, within(0.02)));
        WebElement photo = browser.findElement(By.cssSelector("a > img.u-photo"));
        assertThat(photo.findElement(By.xpath("..")).getAttribute("href")).isEqualTo(post + "/photos/1");
        URI home = StarPunkServer.shared(DatabaseVendor.SQLITE).url();
        assertThat(shapes(home, ".h-entry:has(a.u-url[href=\"%s\"]) ".formatted(post)))
                .hasSize(3)
                .allSatisfy(shape -> assertThat(shape).isCloseTo(1.5, within(0.02)));
    }

    @Test
    void none_is_shown_larger_than_it_is() {
        byte[] small = SampleFiles.painted(80, 60, "png");
        byte[] flat = SampleFiles.painted(700, 70, "png");
        URI post = client.createMultipart(new MultipartBody()
                .file("photo", WIDE)
                .file("photo", small)
                .file("photo", WIDE)
                .file("photo", flat)
                .file("photo", SampleFiles.painted(400, 300, "png"))
                .file("photo", small));
        URI home = StarPunkServer.shared(DatabaseVendor.SQLITE).url();
        for (URI page : List.of(post, home)) {
            String within = page.equals(home) ? ".h-entry:has(a.u-url[href=\"%s\"]) ".formatted(post) : "";
            assertThat(shapes(page, within)).hasSize(6);
            List<WebElement> photos = browser.findElements(By.cssSelector(within + ".photos img.u-photo"));
            assertThat(photos).allSatisfy(photo -> assertThat(photo.getRect().width)
                    .isLessThanOrEqualTo(Integer.parseInt(photo.getDomAttribute("width"))));
            assertThat(photos).allSatisfy(photo -> assertThat(photo.getRect().width)
                    .as("no gap beside it")
                    .isEqualTo(photo.findElement(By.xpath("..")).getRect().width));
            assertThat(List.of(1, 5))
                    .allSatisfy(i -> assertThat(photos.get(i).getRect().width).isEqualTo(80));
        }
    }

    @Test
    void one_that_is_higher_than_the_rows_of_lists_grows_with_its_row() {
        URI post = client.createMultipart(
                new MultipartBody().file("photo", WIDE).file("photo", SampleFiles.painted(400, 300, "png")));
        URI home = StarPunkServer.shared(DatabaseVendor.SQLITE).url();
        String within = ".h-entry:has(a.u-url[href=\"%s\"]) ".formatted(post);
        assertThat(shapes(home, within)).hasSize(2);
        List<WebElement> photos = browser.findElements(By.cssSelector(within + ".photos img.u-photo"));
        assertThat(photos.get(1).getRect().height).isCloseTo(photos.get(0).getRect().height, within(3));
    }

    private List<Double> shapes(URI post) {
        return shapes(post, "");
    }

    /** Of each photo within what is selected, how much wider it is than high. */
    private List<Double> shapes(URI page, String within) {
        browser.get(page.toString());
        return browser.findElements(By.cssSelector(within + ".photos img.u-photo")).stream()
                .map(this::shape)
                .toList();
    }

    private double shape(WebElement photo) {
        new WebDriverWait(browser, Duration.ofSeconds(60))
                .until(any -> photo.getDomProperty("complete").equals("true"));
        Rectangle shown = photo.getRect();
        return (double) shown.width / shown.height;
    }
}
