package org.starpunk.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.starpunk.http.Representation;

/** The files under {@code /static}. */
@ApplicationScoped
class StaticFiles {

    static final String PATH = "/static/";

    @Inject
    private ServletContext context;

    private String version;

    @PostConstruct
    void read() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String path : new TreeSet<>(context.getResourcePaths(PATH))) {
            try (InputStream file = context.getResourceAsStream(path)) {
                file.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Representation.digest(all.toByteArray());
    }

    /** Changes whenever one of them does. */
    String version() {
        return version;
    }
}
