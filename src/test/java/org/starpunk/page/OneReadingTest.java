package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.FRAME;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.ReadContents;
import org.starpunk.entry.EntryWriter;
import org.starpunk.entry.PublicEntry;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.note.NotePermalinks;

@Isolated("listens to a logger that the JVM shares")
class OneReadingTest {

    /** A line, more than a list shows, and a book. */
    private static final List<Integer> PARAGRAPHS = List.of(1, 60, 600);

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 600})
    void is_enough_for_a_permalink(int paragraphs) {
        Note note = markdown("permalink-" + paragraphs, paragraphs);
        try (ReadContents read = new ReadContents()) {
            PageFixture.permalink(note);
            assertThat(read.addresses()).containsExactly(address(note));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 600})
    void is_enough_for_mf2_json(int paragraphs) {
        Note note = markdown("mf2-" + paragraphs, paragraphs);
        NotePermalinks permalinks = new NotePermalinks(FRAME.site());
        try (ReadContents read = new ReadContents()) {
            new PublicEntry(new EntryWriter(permalinks), permalinks, FRAME.site()).of(note, FRAME.author());
            assertThat(read.addresses()).containsExactly(address(note));
        }
    }

    @Test
    void of_each_note_is_enough_for_home() {
        List<Note> notes = notes("home");
        try (ReadContents read = new ReadContents()) {
            PageFixture.home(notes.toArray(Note[]::new));
            assertThat(read.addresses())
                    .containsExactlyElementsOf(
                            notes.stream().map(OneReadingTest::address).toList());
        }
    }

    @Test
    void is_enough_for_home_and_a_permalink_together_unless_it_is_a_book() {
        List<Note> notes = notes("both").subList(0, 2);
        try (ReadContents read = new ReadContents()) {
            notes.forEach(PageFixture::permalink);
            PageFixture.home(notes.toArray(Note[]::new));
            assertThat(read.addresses()).hasSize(2);
        }
    }

    private static List<Note> notes(String slug) {
        return PARAGRAPHS.stream()
                .map(paragraphs -> markdown(slug + "-" + paragraphs, paragraphs))
                .toList();
    }

    private static Note markdown(String slug, int paragraphs) {
        String text = Stream.generate(() -> "*Words* and [a link](/tags) and more **words** than that.")
                .limit(paragraphs)
                .reduce("", (before, next) -> before + next + "\n\n");
        return NoteFixture.published(slug, "A name", null, new Content(text, ContentFormat.MARKDOWN), "{}");
    }

    private static String address(Note note) {
        return new NotePermalinks(FRAME.site()).of(note).toString();
    }
}
