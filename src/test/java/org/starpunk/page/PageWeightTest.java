package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.starpunk.note.Note;

class PageWeightTest {

    private final Random random = new Random(14);

    @Test
    void home_with_20_notes_weighs_at_most_15_kb_on_its_way() throws IOException {
        Note[] notes = IntStream.range(0, 20)
                .mapToObj(i -> i % 5 == 0
                        ? PageFixture.article(words(6), words(160))
                        : PageFixture.text(words(40), words(1), words(1)))
                .toArray(Note[]::new);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PageFixture.home(notes).outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isBetween(5_000, 15_000);
    }

    /** Words that nobody has written, so that they pack worse than any that somebody has. */
    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
