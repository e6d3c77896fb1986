package org.starpunk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadAddressesTest {

    private static final String FILE = "/media/0123456789abcdef0123456789abcdef.jpg";
    private static final UploadAddresses HERE = new UploadAddresses(URI.create("https://ada.example/"));
    private static final UploadAddresses THERE = new UploadAddresses(URI.create("http://localhost:8080/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"photo\":[\"%s\"]}",
                "{\"photo\":[{\"value\":\"%s\",\"alt\":\"A cat\"}]}",
                "{\"content\":[{\"html\":\"<img src=\\\"%s\\\">\"}]}",
                "<img src='%s'>",
                "![A cat](%s) and\n%s.",
                "<%s>"
            })
    void an_upload_moves_with_the_site_wherever_it_is_named(String text) {
        String here = text.replace("%s", "https://ada.example" + FILE);
        assertThat(HERE.relative(here)).isEqualTo(text.replace("%s", FILE));
        assertThat(HERE.absolute(HERE.relative(here))).isEqualTo(here);
        assertThat(THERE.absolute(HERE.relative(here))).isEqualTo(text.replace("%s", "http://localhost:8080" + FILE));
    }

    @Test
    void a_smaller_copy_moves_too() {
        String copy = "/media/0123456789abcdef0123456789abcdef-640.webp";
        assertThat(HERE.relative("https://ada.example" + copy)).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bob.example/media/0123456789abcdef0123456789abcdef.jpg",
                "https://ada.example.evil/media/0123456789abcdef0123456789abcdef.jpg",
                "https://proxy.example/?url=x:https://ada.example/media/0123456789abcdef0123456789abcdef.jpg",
                "https://ada.example/media/short.jpg",
                "https://ada.example/notes/media",
                "https://ada.example/media/0123456789abcdef0123456789abcdef.jpg-not",
                "See /media/ and ../media/0123456789abcdef0123456789abcdef.jpg"
            })
    void nothing_else_is_touched(String text) {
        assertThat(HERE.relative(text)).isEqualTo(text);
        assertThat(HERE.absolute(text)).isEqualTo(text);
    }
}
