package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.site.SiteUrl;

class EntryTitleTest {

    /** An hour ahead of UTC in winter. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"like-of\":[\"https://other.example/\"]}; Liked other.example",
                "{\"read-of\":[{\"properties\":{\"name\":[\"Emma\"]}}],\"mood\":[\"glad\"]}; Read Emma",
                "{\"rsvp\":[\"yes\"]}; Going",
                "{\"checkin\":[{\"properties\":{\"name\":[\"Café\"]}}]}; At Café",
                "{\"mood\":[\"glad\",\"tired\"]}; Mood: glad, tired"
            })
    void of_a_note_without_words_says_what_it_does(String properties, String title) {
        Note note = NoteFixture.published("a-note", null, null, Content.none(), properties);
        assertThat(EntryTitle.of(note, "", SITE, ZONE, 80)).isEqualTo(title);
        assertThat(EntryTitle.find(note, "", SITE, 80)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "video", "audio"})
    void of_a_note_without_words_is_what_its_author_says_of_its_first_file_that_has_an_alt(String property) {
        Note note = NoteFixture.published(
                "a-note",
                null,
                null,
                Content.none(),
                "{\"%s\":[\"https://other.example/a\",{\"value\":\"/c\",\"alt\":\"\u00a0\"},{\"value\":\"/b\",\"alt\":\"The harbour in fog\"}]}"
                        .formatted(property));
        assertThat(EntryTitle.of(note, "", SITE, ZONE, 80)).isEqualTo("The harbour in fog");
        assertThat(EntryTitle.find(note, "", SITE, 12)).contains("The harbour…");
    }

    @Test
    void of_a_note_with_nothing_is_its_date_as_the_clock_of_the_site_shows_it() {
        Note note = NoteFixture.published("a-note", null, null, Content.none(), "{}");
        assertThat(EntryTitle.of(note, "", SITE, ZONE, 80)).isEqualTo("22 November 2026, 16:30");
        assertThat(EntryTitle.find(note, "", SITE, 80)).isEmpty();
    }

    @Test
    void of_a_draft_with_a_photo_alone_is_its_first_day() {
        Note draft = NoteFixture.draft(json("{'photo':['https://other.example/a.jpg']}"));
        assertThat(EntryTitle.of(draft, "", SITE, ZONE, 80)).isEqualTo("22 November 2026, 17:00");
    }
}
