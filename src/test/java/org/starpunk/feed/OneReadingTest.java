package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.content.ReadContents;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;

@Isolated("listens to a logger that the JVM shares")
class OneReadingTest {

    /** A line, more than a list shows, a long article, and a book. */
    private static final int[] WORDS = {1, 600, 4000, 8000};

    @ParameterizedTest
    @EnumSource
    void of_each_note_is_enough_for_a_feed(FeedFormat format) {
        List<Note> notes = IntStream.of(WORDS)
                .mapToObj(words -> NoteFixture.published(
                        "feed-" + format.ordinal() + "-" + words,
                        null,
                        null,
                        new Content("*Words* ".repeat(words), ContentFormat.MARKDOWN),
                        "{}"))
                .toList();
        try (ReadContents read = new ReadContents()) {
            format.write(FeedFixture.feed(notes.toArray(Note[]::new)));
            assertThat(read.addresses())
                    .containsExactlyElementsOf(notes.stream()
                            .map(note -> "https://ada.example/notes/" + note.slug())
                            .toList());
        }
    }
}
