package org.starpunk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.site.SiteUrl;

class MediaUsesTest {

    private static final int LONGEST_TEXT = 200_000;
    private static final String ID = "0123456789abcdef".repeat(2);
    private static final String ADDRESS = "/media/" + ID + ".jpg";

    private final MediaUses uses = new MediaUses(new SiteUrl(URI.create("https://ada.example/")));

    @ParameterizedTest
    @ValueSource(strings = {"<img", "<img ", "![](", "![ ", "![", " ", "a"})
    @Timeout(10)
    void the_longest_text_is_read_in_one_pass(String unit) {
        String end = "\n<IMG src=\"" + ADDRESS + "\">";
        String start = "<img " + unit.repeat((LONGEST_TEXT - 100) / unit.length());
        assertThat(uses.of(note(start + end, "{}"))).containsExactly(new MediaUse(ID, Optional.of(Gap.TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src='%s' alt=''>", "<img ALT=\"A cat\" src='%s'>", "![A cat](%s)", "`<img %s"})
    void what_has_words_or_is_no_picture_lacks_none(String text) {
        assertThat(uses.of(note(text.formatted(ADDRESS), "{}"))).containsExactly(new MediaUse(ID, Optional.empty()));
    }

    @Test
    void of_very_many_uses_the_first_are_kept() {
        String photos = IntStream.range(0, 48_000)
                .mapToObj("\"/media/%032x.jpg\""::formatted)
                .collect(Collectors.joining(","));
        assertThat(uses.of(note("![](" + ADDRESS + ")", "{\"photo\":[" + photos + "]}")))
                .hasSize(MediaUses.MAX_USES)
                .contains(new MediaUse("%032x".formatted(999), Optional.of(Gap.PHOTO)));
    }

    private static Note note(String markdown, String properties) {
        return NoteFixture.published("a-note", null, null, new Content(markdown, ContentFormat.MARKDOWN), properties);
    }
}
