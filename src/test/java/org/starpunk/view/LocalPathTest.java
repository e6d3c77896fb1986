package org.starpunk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin/notes",
                "/admin/notes/edit?note=my-first-note",
                "/auth?client_id=https%3A%2F%2Fapp.example%2F&redirect_uri=https://app.example/back&scope=create",
                "/notes/%C3%A9t%C3%A9"
            })
    void a_path_of_this_site_is_followed(String path) {
        assertThat(LocalPath.of(path)).hasValue(new LocalPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin/notes",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/%5cevil.example/",
                "/%2Fevil.example/",
                "/%2f%2fevil.example/",
                "/%09/evil.example/",
                "/\t/evil.example/",
                " //evil.example/",
                "/\n/evil.example",
                "/admin\r\nSet-Cookie: a=b",
                "/admin%0d%0aSet-Cookie:%20a=b",
                "https://evil.example/",
                "https:evil.example",
                "HTTPS:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "@evil.example/",
                "/@evil.example/",
                "/%40evil.example/",
                "//admin@evil.example/",
                "/été"
            })
    void whatever_a_browser_might_take_for_another_site_is_not(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }
}
