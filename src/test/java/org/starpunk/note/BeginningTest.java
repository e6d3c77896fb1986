package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.site.SiteUrl;

class BeginningTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));
    private static final int MOST = 20_000;

    private static Note note(String source, ContentFormat format) {
        return NoteFixture.published("a-note", null, null, new Content(source, format), "{}");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_short_content_is_all_of_it(ContentFormat format) {
        Note note = note("One *two* three", format);
        assertThat(ContentRenderer.beginning(note, SITE)).isEqualTo(ContentRenderer.whole(note, SITE));
        assertThat(ContentRenderer.beginning(note, SITE).whole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_book_is_its_first_words(ContentFormat format) {
        Note note =
                note("Call me Ishmael. " + "Some years ago, never mind how long. ".repeat(5000) + "The end", format);
        RenderedContent beginning = ContentRenderer.beginning(note, SITE);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.words()).startsWith("Call me Ishmael.").hasSizeBetween(1000, 3000);
        assertThat(beginning.html()).hasSizeLessThan(MOST).doesNotContain("The end");
        assertThat(ContentRenderer.whole(note, SITE).words()).endsWith("The end");
        assertThat(ContentRenderer.firstWords(note.content()))
                .startsWith("Call me")
                .hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, <img src=https://a.example/b.png>",
        "HTML, <p>a",
        "HTML, <b>",
        "HTML, <table><tr><td>",
        "HTML, <p title=x",
        "MARKDOWN, '![](https://a.example/b.png) '",
        "MARKDOWN, '> '",
        "MARKDOWN, '* a\n'",
        "MARKDOWN, '[a]: b\n'",
        "TEXT, 'x\n'",
        "TEXT, 🐧",
        "TEXT, 'https://a.example/ '"
    })
    void of_whatever_there_is_much_of_is_small_and_safe(ContentFormat format, String part) {
        Note note = note("Begin\n\n" + part.repeat(199_000 / part.length()), format);
        RenderedContent beginning = ContentRenderer.beginning(note, SITE);
        assertThat(beginning.html()).contains("Begin").hasSizeLessThan(100_000);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.words()).as("no half of an emoji").matches("[^\\p{Cs}]*");
        HostileContentTest.assertSafe(beginning.html());
    }

    @Test
    void ends_within_the_element_that_is_too_long_and_closes_it() {
        Note note = note(
                "<ul><li>One</li><li>" + "word ".repeat(900) + "</li><li>Three</li></ul><p>Four</p>",
                ContentFormat.HTML);
        RenderedContent beginning = ContentRenderer.beginning(note, SITE);
        assertThat(beginning.whole()).isFalse();
        assertThat(beginning.html()).endsWith("word…</li></ul>");
        assertThat(Jsoup.parseBodyFragment(beginning.html()).select("li")).hasSize(2);
    }

    @Test
    void a_version_is_rendered_once_however_many_ask_at_once() throws Exception {
        String source = "Sixteen *at once*, please. ".repeat(2000);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<RenderedContent>> visits = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Note loaded = note(source, ContentFormat.MARKDOWN);
                visits.add(() -> ContentRenderer.whole(loaded, SITE));
            }
            List<RenderedContent> seen = new ArrayList<>();
            for (Future<RenderedContent> visit : threads.invokeAll(visits)) {
                seen.add(visit.get());
            }
            assertThat(seen).allMatch(content -> content == seen.get(0));
        } finally {
            threads.shutdown();
        }
        assertThat(ContentRenderer.whole(note(source + "!", ContentFormat.MARKDOWN), SITE)
                        .words())
                .endsWith("!");
    }
}
