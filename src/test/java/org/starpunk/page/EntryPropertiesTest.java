package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.permalink;
import static org.starpunk.page.PageFixture.properties;
import static org.starpunk.page.PageFixture.with;
import static org.starpunk.testing.Json.json;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.note.NoteFixture;

/** What becomes of the microformats2 properties that a client sent beside the content. */
class EntryPropertiesTest {

    @Nested
    class Links {

        @ParameterizedTest
        @ValueSource(strings = {"in-reply-to", "like-of", "repost-of", "bookmark-of"})
        void to_what_it_reacts_to(String property) {
            Element link = permalink(with(json("{'" + property + "':['https://other.example/a?b&c']}")))
                    .selectFirst(".h-entry a.u-" + property);
            assertThat(link.attr("href")).isEqualTo("https://other.example/a?b&c");
            assertThat(link.text()).isEqualTo("other.example/a?b&c");
        }

        @Test
        void to_a_citation_with_its_name() {
            Element cite = permalink(with(json("{'bookmark-of':[{'type':['h-cite'],'properties':"
                            + "{'name':['A page'],'url':['https://other.example/']}}]}")))
                    .selectFirst(".u-bookmark-of.h-cite");
            assertThat(cite.select("a.u-url.p-name").attr("href")).isEqualTo("https://other.example/");
            assertThat(cite.text()).isEqualTo("A page");
        }

        @Test
        void to_an_item_whose_address_stands_beside_its_properties() {
            Element cite = permalink(with(json("{'in-reply-to':[{'type':['h-cite'],'value':'https://other.example/',"
                            + "'properties':{'name':['A page']}}]}")))
                    .selectFirst(".u-in-reply-to.h-cite");
            assertThat(cite.select("a.u-url.p-name").attr("href")).isEqualTo("https://other.example/");
            assertThat(cite.text()).isEqualTo("A page");
        }

        @ParameterizedTest
        @ValueSource(strings = {"photo", "featured", "video", "name"})
        void to_no_file_that_stands_beside_the_properties_of_an_item(String property) {
            Document page = permalink(with(json("{'" + property + "':[{'type':['h-card'],"
                    + "'value':'https://other.example/ada.jpg','properties':{'name':['Ada']}}]}")));
            assertThat(page.select("a[href='https://other.example/ada.jpg']")).isEmpty();
        }

        @Test
        void to_its_copies_elsewhere() {
            assertThat(permalink(with(json("{'syndication':['https://social.example/@ada/1','no url']}")))
                            .select("a.u-syndication[rel=syndication]"))
                    .extracting(link -> link.attr("href"))
                    .containsExactly("https://social.example/@ada/1");
        }

        @Test
        void to_the_people_it_is_about() {
            Element person = permalink(with(json("{'category':[{'type':['h-card'],'properties':"
                            + "{'name':['Grace'],'url':['https://grace.example/']}}]}")))
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
            Document page = permalink(with(json("{'in-reply-to':['" + url + "'],'photo':['" + url + "'],"
                    + "'video':[{'value':'" + url
                    + "'}],'checkin':[{'properties':{'name':['x'],'url':['"
                    + url + "']}}]}")));
            assertThat(page.select(".u-in-reply-to, img.u-photo:not(.h-card img), .u-video, .u-checkin a"))
                    .isEmpty();
            assertThat(page.select(".context").text()).startsWith("In reply to ");
        }
    }

    @Nested
    class Shows {

        @Test
        void photos_with_what_they_show() {
            Elements photos = permalink(with("{\"photo\":[\"https://a.example/1.jpg\",\"/media/2.jpg\","
                            + "{\"value\":\"https://a.example/3.jpg\",\"alt\":\"A \\\"heron\\\"\"}]}"))
                    .select(".h-entry > .photos > a > img.u-photo");
            assertThat(photos)
                    .extracting(photo -> photo.attr("src"))
                    .containsExactly(
                            "https://a.example/1.jpg", "https://ada.example/media/2.jpg", "https://a.example/3.jpg");
            assertThat(photos).extracting(photo -> photo.attr("alt")).containsExactly("", "", "A \"heron\"");
            assertThat(photos)
                    .extracting(photo -> photo.parent().attr("href"))
                    .containsExactly(
                            "https://ada.example/notes/a-note/photos/1",
                            "https://ada.example/notes/a-note/photos/2",
                            "https://ada.example/notes/a-note/photos/3");
        }

        @Test
        void photos_of_a_draft_as_the_files_that_they_are() {
            assertThat(permalink(NoteFixture.draft("{\"photo\":[\"/media/1.jpg\"]}"))
                            .select(".photos > a")
                            .attr("href"))
                    .isEqualTo("https://ada.example/media/1.jpg");
        }

        @Test
        void films_and_recordings() {
            Document page =
                    permalink(with(json("{'video':['https://a.example/1.mp4'],'audio':['https://a.example/1.mp3']}")));
            assertThat(page.select("video.u-video[controls]").attr("src")).isEqualTo("https://a.example/1.mp4");
            assertThat(page.select("audio.u-audio[controls]").attr("src")).isEqualTo("https://a.example/1.mp3");
        }

        @Test
        void films_with_a_picture_that_stands_for_them_their_length_and_captions() {
            Document page = permalink(with(json("{'video':[{'value':'https://a.example/1.mp4','alt':'A <heron>',"
                    + "'poster':'/media/p.jpg','duration':'PT1H2M3S','width':1280,'height':'720','captions':["
                    + "{'value':'/media/c.vtt','lang':'de'},{'value':'/media/d.vtt','kind':'chapters','label':'Parts'},"
                    + "'https://a.example/e.vtt',{'value':'javascript:x'}]}]}")));
            Element video = page.selectFirst("video.u-video");
            assertThat(video.attr("poster")).isEqualTo("https://ada.example/media/p.jpg");
            assertThat(video.attr("preload")).isEqualTo("none");
            assertThat(video.attr("width") + "×" + video.attr("height")).isEqualTo("1280×720");
            assertThat(video.select("track"))
                    .extracting(Element::outerHtml)
                    .containsExactly(
                            "<track kind=\"captions\" src=\"https://ada.example/media/c.vtt\" srclang=\"de\" label=\"German\">",
                            "<track kind=\"chapters\" src=\"https://ada.example/media/d.vtt\" label=\"Parts\">");
            assertThat(page.select(".recording time").attr("datetime")).isEqualTo("PT1H2M3S");
            assertThat(page.select(".recording").text()).isEqualTo("1:02:03 Captions");
            assertThat(page.select(".recording a").attr("href")).isEqualTo("https://a.example/e.vtt");
        }

        @ParameterizedTest
        @CsvSource({"PT90S, 1:30", "90, 1:30", "1:30, 1:30", "61.5, 1:01", "1:02:03, 1:02:03", "PT0.5S, 0:00"})
        void how_long_a_recording_is(String sent, String shown) {
            assertThat(permalink(with(json("{'audio':[{'value':'/media/a.mp3','duration':'" + sent + "'}],'duration':['"
                                    + sent + "']}")))
                            .select(".recording, .detail")
                            .eachText())
                    .containsExactly(shown, "Duration: " + shown);
        }

        @ParameterizedTest
        @ValueSource(strings = {"soon", "-1", "PT-5S", "P5000D", "99999999999999999999", "1:2:3:4"})
        void no_length_that_is_none(String sent) {
            assertThat(permalink(with(json("{'audio':[{'value':'/media/a.mp3','duration':'" + sent + "'}]}")))
                            .select(".recording"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"yes, yes", "Yes, yes", "MAYBE, maybe", "Gladly, Gladly"})
        void an_answer_to_an_invitation(String sent, String value) {
            assertThat(permalink(with(json("{'rsvp':['" + sent + "']}")))
                            .select("data.p-rsvp")
                            .attr("value"))
                    .isEqualTo(value);
        }

        @Test
        void where_it_was_written() {
            Elements places = permalink(with(json("{'location':['geo:53.5,9.9;u=5','Hamburg',{'type':['h-adr'],"
                            + "'properties':{'locality':['Kiel'],'country-name':['Germany']}},"
                            + "{'type':['h-geo'],'properties':{'latitude':[1.5],'longitude':['-2']}}]}")))
                    .select(".p-location");
            assertThat(places)
                    .extracting(Element::text)
                    .containsExactly(
                            "53.5, 9.9 OpenStreetMap", "Hamburg", "Kiel, Germany", "1.5, -2 Map · OpenStreetMap");
            assertThat(places.select("a.u-url").attr("href")).isEqualTo("geo:53.5,9.9;u=5");
            assertThat(places.select(".p-latitude").eachText()).containsExactly("53.5", "1.5");
        }

        @Test
        void a_place_with_its_name() {
            Element place = permalink(with(json("{'location':['geo:53.5,9.9,12;u=5;name=Caf%C3%A9 Winter']}")))
                    .selectFirst(".p-location.h-card");
            assertThat(place.text()).isEqualTo("Café Winter · 53.5, 9.9, 12 OpenStreetMap");
            assertThat(place.select("a.u-url.p-name").attr("href"))
                    .isEqualTo("geo:53.5,9.9,12;u=5;name=Caf%C3%A9%20Winter");
            assertThat(place.select(".p-name").text()).isEqualTo("Café Winter");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"location-visibility\":[\"private\"]",
                    "\"location-visibility\":[\"protected\"]",
                    "\"location-visibility\":[\"public\",\"friends\"]",
                    "\"location-visibility\":[{}]",
                    "\"location-visibility\":\"Private\""
                })
        void no_place_that_is_not_public(String visibility) {
            String page = permalink(with(json("{'location':['geo:53.5,9.9'],'latitude':[53.5],'adr':['Kiel'],"
                            + "'checkin':[{'type':['h-card'],'properties':{'name':['Café']}}]," + visibility
                            + "}")))
                    .html();
            assertThat(page).doesNotContain("53.5", "Kiel", "Café", "isibility", "rivate");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"properties\":{\"name\":[\"Café\"],\"visibility\":[\"private\"]}}],\"mood\":[\"glad\"",
                    "{\"properties\":{\"name\":[\"Café\"],\"location-visibility\":[\"protected\"]}}],\"mood\":[\"glad\"",
                    "{\"properties\":{\"name\":[\"Café\"]}}],\"checkin-visibility\":[\"private\""
                })
        void no_check_in_that_is_not_public(String checkin) {
            String page = permalink(with(json("{'location':['Kiel'],'checkin':[" + checkin + "]}")))
                    .html();
            assertThat(page).doesNotContain("Café", "isibility").contains("Kiel");
        }

        @Test
        void a_place_that_is_public() {
            assertThat(permalink(with(json("{'location':['Kiel'],'location-visibility':['public']}")))
                            .text())
                    .contains("Kiel")
                    .doesNotContain("isibility");
        }

        @Test
        void where_its_author_was_with_the_whole_address() {
            Element checkin = permalink(with(json("{'checkin':[{'type':['h-card'],'properties':"
                            + "{'name':['Café'],'url':['https://cafe.example/'],'tel':['+49 40 1'],"
                            + "'postal-code':['20095'],'locality':['Hamburg'],'street-address':['Steinstraße 1'],"
                            + "'latitude':[53.5],'longitude':['9.9']}}]}")))
                    .selectFirst(".u-checkin.h-card");
            assertThat(checkin.select("a.u-url.p-name").attr("href")).isEqualTo("https://cafe.example/");
            assertThat(checkin.select(".p-name").text()).isEqualTo("Café");
            assertThat(checkin.select(".p-street-address").text()).isEqualTo("Steinstraße 1");
            assertThat(checkin.select(".p-locality").text()).isEqualTo("Hamburg");
            assertThat(checkin.text())
                    .isEqualTo("Café, Steinstraße 1, Hamburg, 20095 · 53.5, 9.9 Map · OpenStreetMap · Tel: +49 40 1");
            assertThat(checkin.select(".map a").eachAttr("href"))
                    .containsExactly(
                            "geo:53.5,9.9", "https://www.openstreetmap.org/?mlat=53.5&mlon=9.9#map=17/53.5/9.9");
        }

        @ParameterizedTest
        @CsvSource({"91, 0", "0, 181", "1e3, 0", "north, east", "1, ''"})
        void no_way_to_a_map_from_a_place_that_is_not_on_the_earth(String latitude, String longitude) {
            Document page = permalink(with(json("{'checkin':[{'properties':{'name':['Café'],'latitude':['" + latitude
                    + "'],'longitude':['" + longitude + "']}}]}")));
            assertThat(page.select(".u-checkin .p-name").text()).isEqualTo("Café");
            assertThat(page.select(".map")).isEmpty();
        }

        @Test
        void what_it_quotes_with_its_author_and_its_words() {
            Element cite = permalink(with(json("{'repost-of':[{'type':['h-cite'],'properties':"
                            + "{'url':['https://other.example/1'],'published':['2026-01-02'],"
                            + "'content':[{'html':'<h1 id=x>So</h1> <script>x()</script><b>said</b>'}],"
                            + "'author':[{'type':['h-card'],'properties':{'name':['Grace'],"
                            + "'url':['https://grace.example/'],'photo':['https://grace.example/g.jpg']}}]}}]}")))
                    .selectFirst(".u-repost-of.h-cite");
            assertThat(cite.select("> .p-author.h-card > a.u-url.p-name").text())
                    .isEqualTo("Grace");
            assertThat(cite.select("> .p-author.h-card > img.u-photo").attr("src"))
                    .isEqualTo("https://grace.example/g.jpg");
            assertThat(cite.select("> blockquote.e-content").text()).isEqualTo("So said");
            assertThat(cite.select("> blockquote.e-content *"))
                    .extracting(Element::outerHtml)
                    .containsExactly("<p>So</p>", "<b>said</b>");
            assertThat(cite.select("> time.dt-published").text()).isEqualTo("2 January 2026");
        }

        @Test
        void a_line_for_whatever_else_it_has() {
            Document page = permalink(with(json("{'read-of':[{'properties':{'name':['Emma']}}],"
                    + "'watch-of':['https://film.example/'],'read-status':['finished'],'mood':['glad','tired'],"
                    + "'weather':[{'type':['h-measure'],'properties':{'num':[12],'unit':['°C']}}]}")));
            assertThat(page.select(".context").eachText()).containsExactly("Read Emma", "Watched film.example");
            assertThat(page.select(".detail").eachText())
                    .containsExactly("Read status: finished", "Mood: glad, tired", "Weather: Num: 12 · Unit: °C");
            assertThat(page.title()).startsWith("Read Emma ·");
        }

        @Test
        void what_a_client_sent_as_an_object_or_as_yes_and_no() {
            Document page = permalink(with(json("{'location':[{'latitude':'1.5','longitude':2,'name':'Bay'}],"
                    + "'weather':[{'temperature':12,'sky':{'cover':'half'}}],'finished':[true,false]}")));
            assertThat(page.select(".p-location.h-adr .p-latitude").text()).isEqualTo("1.5");
            assertThat(page.select(".p-location.h-adr").text()).isEqualTo("Bay · 1.5, 2 Map · OpenStreetMap");
            assertThat(page.select(".detail").eachText())
                    .containsExactly("Weather: Temperature: 12 · Sky: Cover: half", "Finished: true, false");
        }
    }

    @Test
    void never_fails_on_hyphensnames_and_types() {
        String hyphens = "-a".repeat(100_000);
        Document page = permalink(with(json("{'checkin':[{'type':['h" + hyphens + "','h" + hyphens
                + "-'],'properties':{" + "'name':['Café'],'a" + hyphens + "':['x'],'a" + hyphens + "-':['x']}}]}")));
        assertThat(page.select(".u-checkin .p-name").text()).isEqualTo("Café");
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
        StringBuilder json = new StringBuilder(json("{'x':1"));
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
            json.append(",\"").append(name).append(json("':")).append(value);
        }
        Document page = permalink(with(json.append('}').toString()));
        assertThat(properties(page.selectFirst(".h-entry"), "u-url")).hasSize(1);
    }
}
