package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.format.MediaFormat;

class MediaNameTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void is_random_and_ends_as_its_format_does() {
        assertThat(Stream.generate(() -> MediaName.random(new SecureRandom(), MediaFormat.JPEG))
                        .limit(100)
                        .map(MediaName::toString))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[0-9a-f]{32}\\.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ID + ".jpg", ID + "-480.png", ID + ".m4a"})
    void is_read_as_it_is_written(String name) {
        assertThat(MediaName.parse(name)).map(MediaName::toString).contains(name);
    }

    @Test
    void is_found_in_every_address_of_a_text() {
        assertThat(MediaName.list(
                                """
                                ![a](/media/%1$s.jpg) <img src="https://other.example/media/%1$s-320.webp">
                                {"video":["http://localhost/media/%1$s.mp4"]} %1$s.png /media/%1$s /media/short.jpg
                                """
                                        .formatted(ID))
                        .map(MediaName::toString))
                .containsExactly(ID + ".jpg", ID + "-320.webp", ID + ".mp4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ID,
                ID + ".exe",
                ID + ".JPG",
                ID + ".jpg ",
                ID + ".jpg\n",
                ID + "-0.jpg",
                ID + "-.jpg",
                ID + "-480-480.jpg",
                "../" + ID + ".jpg",
                "..%2f" + ID + ".jpg",
                ".upload-1.jpg",
                "0123456789ABCDEF0123456789ABCDEF.jpg",
                "CON.jpg"
            })
    void is_nothing_else(String name) {
        assertThat(MediaName.parse(name)).isEmpty();
    }
}
