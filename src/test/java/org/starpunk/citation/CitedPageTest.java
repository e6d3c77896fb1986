package org.starpunk.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitedPageTest {

    private static final String URL = "https://ada.example/post";

    @Test
    void an_article_says_title_author_and_summary() {
        assertThat(
                        read(
                                "<title>Site: The title</title><article class=h-entry><h1 class=p-name>The  title</h1>"
                                        + "<p class=p-summary>In short.</p><div class=e-content>In long.</div>"
                                        + "<a class='p-author h-card' href=/about><img class=u-photo alt='' src=a.png>Ada</a></article>"))
                .isEqualTo(new Citation("The title", "Ada", "https://ada.example/about", "In short."));
    }

    @Test
    void a_note_has_no_title_but_its_words() {
        assertThat(
                        read(
                                "<title>Some words, cut…</title><div class=h-entry><p class='p-name e-content'>Some words.</p>"
                                        + "<span class='p-author h-card'><a class='u-url p-name' href=https://ada.example/>Ada</a></span>"
                                        + "<div class='p-comment h-cite'><p class=p-name>Another</p><p class=p-author>Bob</p></div></div>"))
                .isEqualTo(new Citation("", "Ada", "https://ada.example/", "Some words."));
    }

    @Test
    void of_many_entries_the_one_of_the_address_is_meant() {
        String others = "<p class=h-entry><a class='u-url p-name' href=/other>Other</a></p>"
                + "<p class=h-entry><a class='u-url p-name' href=//www.ada.example/post/>Wanted</a></p>";
        assertThat(read(others).name()).isEqualTo("Wanted");
        assertThat(read("<title>The page</title>" + others.replace("/post", "/third"))
                        .name())
                .isEqualTo("The page");
    }

    @Test
    void the_feed_around_or_the_only_card_of_the_page_is_the_author() {
        String entry = "<p class='h-entry p-name'><span class=p-name>T</span></p>";
        assertThat(read("<div class=h-feed><p class='p-author h-card'>Ada</p>" + entry + "</div>"
                                + "<p class=h-card>Bob</p>")
                        .author())
                .isEqualTo("Ada");
        assertThat(read("<a class=h-card href=/><img alt=Ada src=a.png></a>" + entry))
                .extracting(Citation::author, Citation::authorUrl)
                .containsExactly("Ada", "https://ada.example/");
        assertThat(read("<p class=h-card>Ada</p><p class=h-card>Bob</p>" + entry)
                        .author())
                .isEmpty();
    }

    @Test
    void a_page_without_microformats_has_open_graph_or_a_title() {
        String plain = "<title> Plain </title><meta name=Description content='About it'><meta name=author content=Ada>";
        assertThat(read(plain)).isEqualTo(new Citation("Plain", "Ada", "", "About it"));
        assertThat(read(plain + "<meta property=og:title content=Graph><meta property=og:description content=Seen>"))
                .isEqualTo(new Citation("Graph", "Ada", "", "Seen"));
        assertThat(read("<p>Nothing").saysNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "mailto:ada@ada.example", "data:text/html,x"})
    void no_address_of_an_author_runs_a_script(String address) {
        assertThat(read("<div class=h-entry><p class=p-name>T</p><a class='p-author h-card' href='" + address
                                + "'>Ada</a></div>")
                        .authorUrl())
                .isEmpty();
    }

    @Test
    void what_is_long_is_cut_at_a_word_and_markup_is_no_more_than_words() {
        Citation said = read("<div class=h-entry><p class=e-content>" + "words 🐦 ".repeat(100_000)
                + "</p><p class=p-author>&lt;b&gt;Ada</p></div>");
        assertThat(said.excerpt()).hasSizeLessThan(400).endsWith("words 🐦…");
        assertThat(said.author()).isEqualTo("<b>Ada");
    }

    private static Citation read(String html) {
        return CitedPage.read(Jsoup.parse(html, URL), URL);
    }
}
