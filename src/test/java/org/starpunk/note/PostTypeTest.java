package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;

class PostTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "EVENT; {\"start\":[\"2026-11-22\"],\"rsvp\":[\"yes\"]}",
                "RSVP; {\"rsvp\":[\"yes\"],\"in-reply-to\":[\"https://example.org/\"]}",
                "RSVP; {\"rsvp\":[\" Maybe \"]}",
                "REPLY; {\"rsvp\":[\"perhaps\"],\"in-reply-to\":[\"https://example.org/\"]}",
                "REPLY; {\"in-reply-to\":[{\"type\":[\"h-cite\"]}],\"photo\":[\"https://example.org/1.jpg\"]}",
                "REPOST; {\"repost-of\":[\"https://example.org/\"],\"like-of\":[\"https://example.org/\"]}",
                "LIKE; {\"like-of\":[\"https://example.org/\"],\"bookmark-of\":[\"https://example.org/\"]}",
                "BOOKMARK; {\"bookmark-of\":[\"https://example.org/\"]}",
                "CHECKIN; {\"photo\":[\"https://example.org/1.jpg\"],\"checkin\":[{\"type\":[\"h-card\"]}]}",
                "VIDEO; {\"photo\":[\"https://example.org/1.jpg\"],\"video\":[\"https://example.org/1.mp4\"]}",
                "AUDIO; {\"audio\":[\"https://example.org/1.mp3\"],\"photo\":[\"https://example.org/1.jpg\"]}",
                "PHOTO; {\"photo\":[\"https://example.org/1.jpg\"]}",
                "NOTE; {\"x-unknown\":[1]}",
                "NOTE; {\"rsvp\":[1]}",
            })
    void is_the_first_of_what_the_properties_make_of_a_note(PostType expected, String properties) {
        try (JsonReader json = Json.createReader(new StringReader(properties))) {
            assertThat(PostType.of(Optional.empty(), Optional.empty(), Content.none(), json.readObject()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void is_an_article_if_the_name_is_more_than_the_beginning_of_the_text() {
        assertThat(type("A title", "", "Something else")).isEqualTo(PostType.ARTICLE);
        assertThat(type("Some  thing", "", "Some\nthing else")).isEqualTo(PostType.NOTE);
        assertThat(type("A title", "Something else", "")).isEqualTo(PostType.ARTICLE);
        assertThat(type("Only a name", "", "")).isEqualTo(PostType.NOTE);
        assertThat(type(null, "A summary", "A text")).isEqualTo(PostType.NOTE);
    }

    private static PostType type(String name, String summary, String content) {
        return PostType.of(
                Optional.ofNullable(name),
                Optional.of(summary).filter(text -> !text.isEmpty()),
                new Content(content, ContentFormat.TEXT),
                Json.createObjectBuilder().build());
    }
}
