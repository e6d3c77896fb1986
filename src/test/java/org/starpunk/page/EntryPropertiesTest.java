package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.permalink;
import static org.starpunk.page.PageFixture.properties;
import static org.starpunk.page.PageFixture.with;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the microformats2 properties that a client sent beside the content. */
class EntryPropertiesTest {

    @Nested
    class Links {

        @ParameterizedTest
        @ValueSource(strings = {"in-reply-to", "like-of", "repost-of", "bookmark-of"})
        void to_what_it_reacts_to(String property) {
            Element link = permalink(with("{\"" + property + "\":[\"https://other.example/a?b&c\"]}"))
                    .selectFirst(".h-entry a.u-" + property);
            assertThat(link.attr("href")).isEqualTo("https://other.example/a?b&c");
            assertThat(link.text()).isEqualTo("other.example/a?b&c");
        }

        @Test
        void to_a_citation_with_its_name() {
            Element cite = permalink(with("{\"bookmark-of\":[{\"type\":[\"h-cite\"],\"properties\":"
                            + "{\"name\":[\"A page\"],\"url\":[\"https://other.example/\"]}}]}"))
                    .selectFirst(".u-bookmark-of.h-cite");
            assertThat(cite.select("a.u-url.p-name").attr("href")).isEqualTo("https://other.example/");
            assertThat(cite.text()).isEqualTo("A page");
        }

        @Test
        void to_its_copies_elsewhere() {
            assertThat(permalink(with("{\"syndication\":[\"https://social.example/@ada/1\",\"no url\"]}"))
                            .select("a.u-syndication[rel=syndication]"))
                    .extracting(link -> link.attr("href"))
                    .containsExactly("https://social.example/@ada/1");
        }

        @Test
        void to_the_people_it_is_about() {
            Element person = permalink(with("{\"category\":[{\"type\":[\"h-card\"],\"properties\":"
                            + "{\"name\":[\"Grace\"],\"url\":[\"https://grace.example/\"]}}]}"))
                    .selectFirst(".u-category.h-card");
            assertThat(person.select("a.u-url.p-name").attr("href")).isEqualTo("https://grace.example/");
            assertThat(person.text()).isEqualTo("Grace");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "https:",
                    "//other.example/",
                    "https://a.example/ onclick=x",
                    "https://a.example/\\u0000"
                })
        void to_nothing_that_is_no_web_address(String url) {
            Document page = permalink(with("{\"in-reply-to\":[\"" + url + "\"],\"photo\":[\"" + url + "\"],"
                    + "\"video\":[{\"value\":\"" + url
                    + "\"}],\"checkin\":[{\"properties\":{\"name\":[\"x\"],\"url\":[\""
                    + url + "\"]}}]}"));
            assertThat(page.select(".u-in-reply-to, img.u-photo:not(.h-card img), .u-video, .u-checkin a"))
                    .isEmpty();
            assertThat(page.select(".reaction").text()).startsWith("In reply to ");
        }
    }

    @Nested
    class Shows {

        @Test
        void photos_with_what_they_show() {
            Elements photos = permalink(with("{\"photo\":[\"https://a.example/1.jpg\",\"/media/2.jpg\","
                            + "{\"value\":\"https://a.example/3.jpg\",\"alt\":\"A \\\"heron\\\"\"}]}"))
                    .select(".h-entry > .photos > img.u-photo");
            assertThat(photos)
                    .extracting(photo -> photo.attr("src"))
                    .containsExactly(
                            "https://a.example/1.jpg", "https://ada.example/media/2.jpg", "https://a.example/3.jpg");
            assertThat(photos).extracting(photo -> photo.attr("alt")).containsExactly("", "", "A \"heron\"");
        }

        @Test
        void films_and_recordings() {
            Document page = permalink(
                    with("{\"video\":[\"https://a.example/1.mp4\"],\"audio\":[\"https://a.example/1.mp3\"]}"));
            assertThat(page.select("video.u-video[controls]").attr("src")).isEqualTo("https://a.example/1.mp4");
            assertThat(page.select("audio.u-audio[controls]").attr("src")).isEqualTo("https://a.example/1.mp3");
        }

        @Test
        void an_answer_to_an_invitation() {
            assertThat(permalink(with("{\"rsvp\":[\"yes\"]}"))
                            .select("data.p-rsvp")
                            .attr("value"))
                    .isEqualTo("yes");
        }

        @Test
        void where_it_was_written() {
            Elements places = permalink(with("{\"location\":[\"geo:53.5,9.9;u=5\",\"Hamburg\",{\"type\":[\"h-adr\"],"
                            + "\"properties\":{\"locality\":[\"Kiel\"],\"country-name\":[\"Germany\"]}},"
                            + "{\"type\":[\"h-geo\"],\"properties\":{\"latitude\":[1.5],\"longitude\":[\"-2\"]}}]}"))
                    .select(".p-location");
            assertThat(places)
                    .extracting(Element::text)
                    .containsExactly("53.5, 9.9", "Hamburg", "Kiel, Germany", "1.5, -2");
            assertThat(places.attr("value")).isEqualTo("geo:53.5,9.9;u=5");
        }

        @Test
        void where_its_author_was() {
            Element checkin = permalink(with("{\"checkin\":[{\"type\":[\"h-card\"],\"properties\":"
                            + "{\"name\":[\"Café\"],\"url\":[\"https://cafe.example/\"]}}]}"))
                    .selectFirst(".u-checkin.h-card");
            assertThat(checkin.select("a.u-url.p-name").attr("href")).isEqualTo("https://cafe.example/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1",
                "\"\"",
                "\" \"",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[[[\"x\"]]]",
                "[1,true,{}]",
                "{\"value\":null}",
                "[{\"value\":{\"value\":1}}]",
                "[{\"properties\":[]}]",
                "[{\"properties\":null}]",
                "[{\"properties\":{\"url\":[{\"value\":[]}],\"name\":{}}}]",
                "[{\"alt\":7,\"value\":\"https://a.example/\"}]",
                "[{\"type\":\"h-cite\",\"properties\":{\"url\":\"https://a.example/\"}}]",
                "[\"\\u0000\\ud800\"]"
            })
    void never_fails_on_surprising_json(String value) {
        StringBuilder json = new StringBuilder("{\"x\":1");
        for (String name : new String[] {
            "category",
            "in-reply-to",
            "like-of",
            "repost-of",
            "bookmark-of",
            "syndication",
            "rsvp",
            "location",
            "checkin",
            "photo",
            "video",
            "audio"
        }) {
            json.append(",\"").append(name).append("\":").append(value);
        }
        Document page = permalink(with(json.append('}').toString()));
        assertThat(properties(page.selectFirst(".h-entry"), "u-url")).hasSize(1);
    }
}
