package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.article;
import static org.starpunk.page.PageFixture.permalink;
import static org.starpunk.page.PageFixture.properties;
import static org.starpunk.page.PageFixture.text;
import static org.starpunk.page.PageFixture.topLevelItems;
import static org.starpunk.page.PageFixture.with;
import static org.starpunk.testing.Json.json;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NoteFixture;

/** The h-entry of a permalink, as shared microformats parsers read it. */
class PermalinkTest {

    @Test
    void has_exactly_one_top_level_item_an_h_entry() {
        assertThat(topLevelItems(permalink(text("Hello", "Java"))))
                .singleElement()
                .satisfies(item -> assertThat(item.className()).isEqualTo("h-entry"));
    }

    @Test
    void of_a_note_has_no_p_name_because_readers_would_show_the_text_twice() {
        assertThat(permalink(text("Hello")).select(".p-name"))
                .allSatisfy(name -> assertThat(name.closest(".h-card")).isNotNull());
    }

    @Test
    void of_an_article_has_its_title_as_p_name() {
        assertThat(permalink(article("A <title>", "Text"))
                        .select(".h-entry > h1.p-name")
                        .text())
                .isEqualTo("A <title>");
    }

    @Test
    void has_the_text_of_the_source_as_content() {
        Element content = permalink(text("1 < 2\nand <b>more</b>")).selectFirst(".e-content");
        content.select("br").remove();
        assertThat(content.wholeText()).isEqualTo("1 < 2\nand <b>more</b>");
    }

    @Test
    void has_one_absolute_url_which_is_also_its_uid() {
        assertThat(properties(permalink(text("Hello")).selectFirst(".h-entry"), "u-url"))
                .singleElement()
                .satisfies(url -> {
                    assertThat(url.attr("href")).isEqualTo("https://ada.example/notes/a-note");
                    assertThat(url.hasClass("u-uid")).isTrue();
                });
    }

    @Test
    void keeps_the_offset_in_which_it_was_published() {
        Elements published = permalink(text("Hello")).select("time.dt-published");
        assertThat(published.attr("datetime")).isEqualTo("2026-11-22T17:30:15+02:00");
        assertThat(published.text()).as("in the time zone of the site").isEqualTo("22 November 2026, 16:30");
    }

    @Test
    void says_when_it_was_updated_only_if_it_was() {
        assertThat(permalink(text("Hello")).select(".dt-updated")).isEmpty();
        assertThat(permalink(NoteFixture.revised(text("Hello")))
                        .select("time.dt-updated")
                        .attr("datetime"))
                .isEqualTo("2026-11-22T19:00:00+02:00");
    }

    @Test
    void has_a_p_category_for_each_tag_as_it_was_typed() {
        assertThat(permalink(text("Hello", "Java & <EE>", "日本語")).select(".p-category"))
                .extracting(Element::text)
                .containsExactly("Java & <EE>", "日本語");
    }

    @Test
    void has_an_author_whose_url_is_not_a_second_url_of_the_entry() {
        Element author = permalink(text("Hello")).selectFirst(".h-entry .p-author.h-card");
        assertThat(author.normalName()).isEqualTo("span");
        assertThat(author.hasClass("u-url")).isFalse();
        assertThat(author.select("a.u-url.p-name").attr("href")).isEqualTo("https://ada.example/");
        assertThat(author.select(".p-name").text()).isEqualTo("Ada <Winter>");
        assertThat(author.select("img.u-photo").attr("src")).isEqualTo("https://ada.example/media/ada.jpg");
    }

    @Test
    void has_a_summary_when_one_is_set() {
        Content content = new Content("Long", ContentFormat.TEXT);
        Document page = permalink(NoteFixture.published("a-note", "Title", "In a <word>", content, "{}"));
        assertThat(page.select(".p-summary").text()).isEqualTo("In a <word>");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("In a <word>");
    }

    @Test
    void does_not_say_a_summary_twice_that_is_the_beginning_of_the_text() {
        Content content = new Content("It begins like this, and goes on.", ContentFormat.TEXT);
        Document page = permalink(NoteFixture.published("a-note", "Title", "It begins like this…", content, "{}"));
        assertThat(page.select("data.p-summary").attr("value")).isEqualTo("It begins like this…");
        assertThat(page.select("article").text()).doesNotContain("this…");
    }

    @Test
    void of_an_article_says_below_its_title_when_it_was_written_and_how_long_it_takes() {
        Document page = permalink(article("Title", "word ".repeat(1000)));
        assertThat(page.select("h1 + .dated").text()).isEqualTo("22 November 2026, 16:30 4 minutes to read");
        assertThat(page.select("footer .dt-published")).isEmpty();
        assertThat(permalink(article("題", "字".repeat(1000))).select(".dated").text())
                .endsWith("2 minutes to read");
        assertThat(permalink(article("Title", "A few words")).select(".dated").text())
                .doesNotContain("minutes");
    }

    @Test
    void says_its_language_where_it_is_known() {
        Content content = new Content("Guten Tag", ContentFormat.TEXT);
        Document page = permalink(NoteFixture.published("a-note", "Titel", "Kurz", content, json("{'lang':['de']}")));
        assertThat(page.select(".e-content, .p-summary, h1.p-name"))
                .hasSize(3)
                .allSatisfy(words -> assertThat(words.attr("lang")).isEqualTo("de"));
        assertThat(page.select("article").text()).doesNotContain("Lang");
        assertThat(permalink(text("Hello")).select("article[lang], article [lang]"))
                .isEmpty();
    }

    @Test
    void lets_every_text_find_its_own_direction() {
        Content content = new Content("שלום", ContentFormat.TEXT);
        Document page = permalink(NoteFixture.published("a-note", "כותרת", "תקציר", content, "{}", "תג"));
        for (String text : new String[] {".p-name", ".p-summary", ".e-content", ".p-category"}) {
            Element shown = page.selectFirst(".h-entry > " + text + ", .tags " + text);
            assertThat(shown.closest("[dir]").attr("dir")).as(text).isEqualTo("auto");
        }
    }

    @Test
    void of_an_event_has_its_beginning_and_its_end() {
        Document page = permalink(NoteFixture.published(
                "a-party",
                "Party",
                null,
                Content.none(),
                json("{'start':['2026-12-24T20:00+01:00'],'end':['2026-12-25']}")));
        assertThat(topLevelItems(page)).singleElement().satisfies(item -> assertThat(item.className())
                .isEqualTo("h-event"));
        assertThat(page.select(".h-event > h1.p-name").text()).isEqualTo("Party");
        assertThat(page.select(".dt-start").attr("datetime")).isEqualTo("2026-12-24T20:00+01:00");
        assertThat(page.select(".dt-start").text()).isEqualTo("24 December 2026, 20:00");
        assertThat(page.select(".dt-end").attr("datetime")).isEqualTo("2026-12-25");
        assertThat(page.select(".dt-end").text()).isEqualTo("25 December 2026");
        assertThat(page.select(".when-and-where").text())
                .isEqualTo("24 December 2026, 20:00 UTC+1 to 25 December 2026");
        assertThat(page.select("footer").text()).contains("Posted 22 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,2026-12-27,24 December to 27 December 2026",
        "2026-12-31,2027-01-02,31 December 2026 to 2 January 2027",
        "2026-12-24,2026-12-24T20:00,'24 December 2026 to 24 December 2026, 20:00'",
        "2026-12-24T08:00,2026-12-24T20:00,'24 December 2026, 08:00 to 20:00'"
    })
    void of_an_event_says_a_day_or_a_year_once(String start, String end, String text) {
        Document page = permalink(with(json("{'start':['" + start + "'],'end':['" + end + "'],'name':['x']}")));
        assertThat(page.select(".when-and-where").text()).isEqualTo(text);
        assertThat(page.select(".dt-start").attr("datetime")).isEqualTo(start);
    }

    @Test
    void of_a_like_has_something_that_keeps_parsers_from_making_up_a_name() {
        Document page = permalink(with(json("{'like-of':['https://other.example/1']}")));
        assertThat(page.select(".h-entry .u-like-of").attr("href")).isEqualTo("https://other.example/1");
        assertThat(page.select(".h-entry .p-author.h-card")).hasSize(1);
        assertThat(page.select(".e-content")).isEmpty();
    }
}
