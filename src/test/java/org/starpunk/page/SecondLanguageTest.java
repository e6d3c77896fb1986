package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.FRAME;
import static org.starpunk.page.PageFixture.SITE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.starpunk.database.Obstacle;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteList;
import org.starpunk.sentence.Sentences;

/** A page in another language needs a bundle, and no code. The tests have one in Esperanto. */
class SecondLanguageTest {

    private static final Frame ESPERANTO = in("eo");

    @Test
    void a_page_says_what_the_bundle_says() {
        NoteList none = new NoteList(List.of(), Optional.empty());
        Document home = PageFixture.parse(
                Templates.home(HomePage.of(ESPERANTO, Optional.empty(), none, UploadedFiles.NONE)), SITE);
        assertThat(home.select(".empty").text()).isEqualTo("Ĉi tie ankoraŭ estas neniu noto.");
    }

    @Test
    void a_notice_says_its_reason_in_the_same_language() {
        Document notice = PageFixture.parse(Templates.notice(ESPERANTO, Notice.of(Obstacle.LOCKED)), SITE);
        assertThat(notice.select(".notice p").first().text()).isEqualTo("La datumbazo estas ŝlosita. Provu poste.");
    }

    @Test
    void the_button_of_a_search_is_a_verb_in_german_too() {
        Document notice = PageFixture.parse(Templates.notice(in("de"), Notice.NOT_FOUND), SITE);
        assertThat(notice.select("form.look-up button").text()).isEqualTo("Suchen");
        assertThat(notice.select(".masthead a[href=/search]").text()).isEqualTo("Suche");
    }

    private static Frame in(String language) {
        return new Frame(
                FRAME.siteTitle(),
                FRAME.author(),
                FRAME.appearance(),
                FRAME.site(),
                FRAME.zone(),
                FRAME.styles(),
                Sentences.in(Locale.forLanguageTag(language)),
                FRAME.discoveryLinks(),
                FRAME.pages());
    }
}
