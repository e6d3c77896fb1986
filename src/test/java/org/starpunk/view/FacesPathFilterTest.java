package org.starpunk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacesPathFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/faces/jakarta.faces.resource/faces.js",
                "/faces/jakarta.faces.resource/primefaces/css/theme-1.2.min.css"
            })
    void a_resource_is_let_through(String path) {
        assertThat(FacesPathFilter.isResource(path)).isTrue();
    }

    @Test
    void a_long_path_is_read_to_its_end() {
        String path = "/faces/jakarta.faces.resource" + "/a".repeat(100_000);
        assertThat(FacesPathFilter.isResource(path)).isTrue();
        assertThat(FacesPathFilter.isResource(path + "/..")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/faces",
                "/faces/",
                "/faces/admin/notes.xhtml",
                "/faces/jakarta.faces.resource",
                "/faces/jakarta.faces.resource/",
                "/faces/jakarta.faces.resource/notes.xhtml",
                "/faces/jakarta.faces.resource/../admin/notes.xhtml",
                "/faces/jakarta.faces.resource/..%2fadmin/notes",
                "/faces/jakarta.faces.resource/%2e%2e/admin/notes",
                "/faces/jakarta.faces.resource/.hidden",
                "/faces/jakarta.faces.resource//faces.js",
                "/faces/jakarta.faces.resource/faces.js;x=y",
                "/faces/jakarta.faces.resource\\..\\admin",
                "/faces/jakartaXfaces.resource/faces.js"
            })
    void nothing_else_is(String path) {
        assertThat(FacesPathFilter.isResource(path)).isFalse();
    }
}
