package org.starpunk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    private static final List<String> KNOWN = List.of("starpunk.site.url", "starpunk.media.max-size");

    @Test
    void a_misspelled_name_is_told_in_one_line_with_the_names_that_there_are() {
        assertThat(UnknownKeys.warning(List.of("STARPUNK_SITE_ULR", "starpunk.site_url", "STARPUNK_SITE_URL"), KNOWN))
                .contains("No setting of StarPunk has the name STARPUNK_SITE_ULR, starpunk.site_url: ignored."
                        + " The settings are STARPUNK_SITE_URL, STARPUNK_MEDIA_MAX_SIZE");
    }

    @Test
    void every_spelling_that_is_read_is_known() {
        List<String> read = List.of("starpunk.media.max-size", "STARPUNK_MEDIA_MAX_SIZE", "starpunk_media_max_size");
        assertThat(UnknownKeys.warning(read, KNOWN)).isEmpty();
    }

    @Test
    void what_others_name_is_none_of_ours() {
        List<String> others = List.of(
                "PATH",
                "STARPUNKS",
                "STARPUNK",
                "STARPUNK_SERVICE_HOST",
                "STARPUNK_PORT",
                "STARPUNK_PORT_8080_TCP_ADDR");
        assertThat(UnknownKeys.warning(others, KNOWN)).isEmpty();
    }
}
