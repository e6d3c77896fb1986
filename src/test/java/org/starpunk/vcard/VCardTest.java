package org.starpunk.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;

class VCardTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));

    @Test
    void says_what_the_h_card_says() {
        Author ada = new Author(
                "Ada", "/media/ada.jpg", "Gardens.", List.of("https://social.example/@ada", "not an address"));
        assertThat(text(AuthorCardResource.card(ada, SITE)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "UID:https://ada.example/",
                        "FN:Ada",
                        "URL;PREF=1:https://ada.example/",
                        "URL:https://social.example/@ada",
                        "PHOTO:https://ada.example/media/ada.jpg",
                        "NOTE:Gardens.",
                        "END:VCARD",
                        ""));
    }

    @Test
    void of_an_author_who_says_nothing_it_has_a_name() {
        assertThat(text(AuthorCardResource.card(new Author("Ada", "", " ", List.of()), SITE)))
                .doesNotContain("PHOTO", "NOTE");
    }

    @Test
    void a_text_ends_no_line_and_no_value() {
        assertThat(text(new VCard()
                        .text("NOTE", "a, b; c\\d\r\nEND:VCARD\u0007\u2028e")
                        .toBytes()))
                .contains("\r\nNOTE:a\\, b\\; c\\\\d\\nEND:VCARD \\ne\r\n");
    }

    @Test
    void an_address_ends_no_line() {
        assertThat(text(new VCard()
                        .uri("URL", "https://x.example/\r\nEND:VCARD")
                        .toBytes()))
                .contains("URL:https://x.example/%20%20END:VCARD\r\n");
    }

    @Test
    void a_long_line_is_folded_between_characters_and_comes_back_whole() {
        String note = "日本語 👩‍🚀 ".repeat(40).strip();
        byte[] card = new VCard().text("NOTE", note).toBytes();
        assertThat(text(card).split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text(card).replace("\r\n ", ""))
                .contains("NOTE:" + note + "\r\n")
                .doesNotContain("\uFFFD");
    }

    private static String text(byte[] card) {
        return new String(card, StandardCharsets.UTF_8);
    }
}
