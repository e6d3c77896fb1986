package org.starpunk.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {

    static final StyleSheet OF_THE_SITE = new StyleSheet(StyleSheetTest::file);

    @Test
    void puts_the_parts_in_layers_and_leaves_out_what_authors_read() {
        StyleSheet sheet = new StyleSheet(name -> "/* " + name + " */\n\na {\n    color: red;\n}\n");
        assertThat(sheet.find("book.css").orElseThrow())
                .isEqualTo(
                        """
                        @layer tokens{a {
                        color: red;
                        }}
                        @layer site{a {
                        color: red;
                        }}
                        @layer entry{a {
                        color: red;
                        }}
                        @layer ways{a {
                        color: red;
                        }}
                        @layer search{a {
                        color: red;
                        }}
                        @layer theme-book{a {
                        color: red;
                        }}
                        @layer needs{a {
                        color: red;
                        }}
                        """);
    }

    @Test
    void has_the_owners_accent_in_shades_that_can_be_read() {
        assertThat(OF_THE_SITE.find("book-ffcc00.css").orElseThrow())
                .containsPattern("@layer accent\\{:root\\{--accent:light-dark\\(#[0-9a-f]{6},#ffcc00\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope.css", "book-red.css", "book-FFCC00.css", "book-.css", "book", "-ffcc00.css", ""})
    void is_of_a_theme_that_there_is_and_of_a_colour(String file) {
        assertThat(OF_THE_SITE.find(file)).isEmpty();
    }

    @Test
    void has_a_sample_of_each_theme() {
        assertThat(OF_THE_SITE.find("samples.css").orElseThrow())
                .contains(".themes>:nth-child(1) {", ".themes>:nth-child(2) {", ".themes>:nth-child(3) {")
                .contains("--font-heading: \"DM Serif Display\"")
                .doesNotContain(":root", "@media");
    }

    @ParameterizedTest
    @EnumSource
    void weighs_at_most_8_kb_on_its_way(Theme theme) {
        String sheet = OF_THE_SITE.of(new Look(theme, Optional.of(new Colour(1, 2, 3))));
        assertThat(packed(sheet)).isLessThanOrEqualTo(8_000);
    }

    private static int packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/main/webapp/static", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
