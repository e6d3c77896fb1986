package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.FRAME;
import static org.starpunk.page.PageFixture.SITE;
import static org.starpunk.page.PageFixture.article;
import static org.starpunk.page.PageFixture.home;
import static org.starpunk.page.PageFixture.permalink;
import static org.starpunk.page.PageFixture.text;
import static org.starpunk.page.PageFixture.topLevelItems;
import static org.starpunk.page.PageFixture.with;
import static org.starpunk.testing.Json.json;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteFixture;
import org.starpunk.note.NoteList;
import org.starpunk.site.Author;

class HomeTest {

    @Test
    void has_one_representative_h_card_whose_url_and_uid_are_the_page() {
        Element card = home().selectFirst(".h-card.author");
        assertThat(topLevelItems(home())).extracting(Element::className).containsExactly("h-card author", "h-feed");
        assertThat(card.select(".u-url.u-uid").attr("href")).isEqualTo(SITE);
        assertThat(card.select(".u-url")).hasSize(1);
        assertThat(card.select(".p-name").text()).isEqualTo("Ada <Winter>");
        assertThat(card.select(".p-note").text()).isEqualTo("Gardens & maps");
        assertThat(card.select("img.u-photo").attr("src")).isEqualTo("https://ada.example/media/ada.jpg");
        assertThat(home().select(".u-uid[href=" + SITE + "]")).hasSize(1);
    }

    @Test
    void links_to_profiles_elsewhere_with_rel_me_if_they_are_web_addresses() {
        assertThat(home().select("a[rel=me]"))
                .extracting(link -> link.attr("href"))
                .containsExactly("https://github.com/ada");
    }

    @Test
    void has_one_h_feed_with_name_url_and_author() {
        Element feed = home(text("Hello")).select(".h-feed").first();
        assertThat(feed.select("> .p-name").attr("value")).isEqualTo("Ada's notes");
        assertThat(feed.select("> data.u-url").attr("value")).isEqualTo(SITE);
        assertThat(feed.select("> .p-author.h-card a.u-url").attr("href")).isEqualTo(SITE);
    }

    @Test
    void has_every_note_as_an_h_entry_with_its_content_address_date_author_and_tags() {
        Document page = home(text("Hello", "Java"), article("Title", "*Text*"));
        assertThat(page.select(".h-feed > .h-entry")).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.select(".e-content")).hasSize(1);
            assertThat(entry.select("a.u-url.u-uid").attr("href")).isEqualTo(SITE + "notes/a-note");
            assertThat(entry.select(".dt-published").attr("datetime")).isEqualTo("2026-11-22T17:30:15+02:00");
            assertThat(entry.select(".p-author.h-card .u-url").attr("href")).isEqualTo(SITE);
        });
        assertThat(page.select(".h-entry .p-category").text()).isEqualTo("Java");
        assertThat(page.select(".h-entry > .p-name").text()).isEqualTo("Title");
    }

    @Test
    void shows_the_beginning_of_a_long_note_and_has_2500_characters_of_it_for_parsers() {
        for (int count : new int[] {300, 600, 2000}) {
            String words = "word ".repeat(count).strip();
            Document page = home(text(words));
            assertThat(page.select(".e-content.beginning").text())
                    .isEqualTo(
                            words.length() <= 2500 ? words : "word ".repeat(500).strip() + "…");
            assertThat(page.select(".more a").attr("href")).isEqualTo(SITE + "notes/a-note");
            Document permalink = PageFixture.permalink(text(words));
            assertThat(permalink.select(".beginning, .more")).isEmpty();
            assertThat(permalink.select(".e-content").text()).isEqualTo(words);
        }
    }

    @Test
    void shows_a_like_without_words_in_a_line_and_three_in_a_row_as_one_that_opens() {
        Note like = with(json("{'like-of':['https://other.example/1']}"));
        Note repost = with(json("{'repost-of':['https://other.example/1']}"));
        Note cited = with(json("{'like-of':[{'type':['h-cite'],'properties':{'name':['A'],'content':['b']}}]}"));
        Document page = home(like, like, text("Hello"), like, like, like, repost, cited, cited, cited);
        assertThat(page.select(".h-feed > *:is(article, details)"))
                .extracting(Element::className)
                .containsExactly(
                        "h-entry brief",
                        "h-entry brief",
                        "h-entry",
                        "run",
                        "h-entry brief",
                        "h-entry",
                        "h-entry",
                        "h-entry");
        assertThat(page.select(".run > summary").text()).isEqualTo("3 likes");
        assertThat(page.select(".run > .h-entry .u-like-of")).hasSize(3);
        assertThat(permalink(like).select(".brief")).isEmpty();
    }

    @Test
    void shows_of_an_article_with_a_summary_the_summary() {
        Content content = new Content("word ".repeat(500), ContentFormat.TEXT);
        Note article = NoteFixture.published("a", "Named", "In short", content, "{}");
        assertThat(home(article).select(".p-summary").text()).isEqualTo("In short");
        assertThat(home(article).select(".e-content")).isEmpty();
        assertThat(home(article).select(".more a").attr("href")).isEqualTo(SITE + "notes/a");
    }

    @Test
    void says_of_a_note_that_was_updated_only_that_it_was() {
        Document page = home(NoteFixture.revised(text("Hello")));
        assertThat(page.select("time.dt-updated").text()).isEqualTo("edited");
        assertThat(page.select("time.dt-updated").attr("datetime")).startsWith("2026-");
    }

    @Test
    void loads_its_first_photo_at_once_and_the_others_when_they_are_near() {
        Note photos = with(json("{'photo':['https://a.example/1.jpg','https://a.example/2.jpg']}"));
        assertThat(home(text("Hello"), photos, photos).select(".photos img").eachAttr("loading"))
                .containsExactly("lazy", "lazy", "lazy");
        assertThat(home(photos).select("img[fetchpriority=high]").eachAttr("src"))
                .containsExactly("https://a.example/1.jpg");
        assertThat(permalink(photos).select("img[fetchpriority=high]").eachAttr("src"))
                .containsExactly("https://a.example/1.jpg");
    }

    @Test
    void welcomes_visitors_of_an_empty_site() {
        Document page = home();
        assertThat(page.select(".h-entry")).isEmpty();
        assertThat(page.select(".empty").text()).startsWith("There are no notes here yet.");
        assertThat(page.select(".pages")).isEmpty();
    }

    @Test
    void offers_an_author_as_a_contact_once_more_is_known_than_a_name() {
        assertThat(home().select("a[href=/author.vcf]")).hasSize(1);
        assertThat(homeOf(new Author("Anonymous", "", "", List.of())).select("a[href=/author.vcf]"))
                .isEmpty();
        assertThat(homeOf(new Author("Ada", "", "Gardens", List.of())).select("a[href=/author.vcf]"))
                .hasSize(1);
    }

    private static Document homeOf(Author author) {
        Frame frame = PageFixture.frame(FRAME.siteTitle(), author);
        NoteList none = new NoteList(List.of(), Optional.empty());
        return PageFixture.parse(Templates.home(HomePage.of(frame, Optional.empty(), none, UploadedFiles.NONE)), SITE);
    }

    @Test
    void leads_to_older_notes_and_back() {
        NoteCursor here = NoteCursor.parse("1795368522570000-42").orElseThrow();
        NoteCursor older = NoteCursor.parse("1795368000000000-22").orElseThrow();
        HomePage second =
                HomePage.of(FRAME, Optional.of(here), new NoteList(List.of(), Optional.of(older)), UploadedFiles.NONE);
        Document page = PageFixture.parse(Templates.home(second), SITE);
        assertThat(page.select(".pages a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/", "/?before=1795368000000000-22");
        assertThat(page.select("data.u-url").attr("value")).isEqualTo(SITE + "?before=1795368522570000-42");
        assertThat(page.select(".author")).isEmpty();
    }

    @Test
    void has_one_outline_in_which_contents_stand_below_the_names_of_their_notes() {
        Content headings = new Content("<h1>A</h1><h3>B</h3>", ContentFormat.HTML);
        Document page = home(
                NoteFixture.published("a", "Named", null, headings, "{}"),
                NoteFixture.published("b", null, null, headings, "{}"));
        assertThat(page.select("h1, h2, h3, h4, h5, h6"))
                .extracting(heading -> heading.normalName() + " " + heading.text())
                .containsExactly("h1 Ada <Winter>", "h2 Named", "h3 A", "h4 B", "h2 A", "h3 B");
    }

    @Test
    void has_a_heading_on_every_page_of_older_notes() {
        NoteCursor here = NoteCursor.parse("1795368522570000-42").orElseThrow();
        NoteList none = new NoteList(List.of(), Optional.empty());
        Document page = PageFixture.parse(
                Templates.home(HomePage.of(FRAME, Optional.of(here), none, UploadedFiles.NONE)), SITE);
        assertThat(page.select(".h-feed > h1.p-name").text()).isEqualTo("Older notes");
    }

    @Test
    void tells_clients_its_endpoints() {
        assertThat(home().select("head link[rel=micropub]").attr("href")).isEqualTo("https://ada.example/micropub");
    }

    @Test
    void is_html_without_scripts_and_inline_styles() {
        Document page = home(text("Hello"), article("Title", "Text"));
        assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
        assertThat(page.select("html[lang], meta[charset=utf-8], meta[name=viewport], main, h1"))
                .hasSize(5);
        assertThat(page.select("link[rel=stylesheet]"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/static/book.css?v=abc");
    }
}
