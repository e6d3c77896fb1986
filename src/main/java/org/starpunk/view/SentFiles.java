package org.starpunk.view;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The files that a form brought along. */
public final class SentFiles {

    private SentFiles() {}

    /** Those of one field; a field that was left empty brings none. */
    public static List<Part> list(HttpServletRequest form, String field) {
        if (!Objects.requireNonNullElse(form.getContentType(), "").startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return form.getParts().stream()
                    .filter(part -> part.getName().equals(field) && part.getSize() > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
