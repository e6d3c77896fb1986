package org.starpunk.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.starpunk.http.Representation;

/** The files under {@code /static}. */
@ApplicationScoped
class StaticFiles {

    private static final String PATH = "/static/";

    @Inject
    private ServletContext context;

    private final Map<String, Representation> files = new HashMap<>();
    private String version;

    @PostConstruct
    void read() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String path : new TreeSet<>(context.getResourcePaths(PATH))) {
            try (InputStream file = context.getResourceAsStream(path)) {
                byte[] bytes = file.readAllBytes();
                all.writeBytes(bytes);
                MediaType type = MediaType.valueOf(context.getMimeType(path)).withCharset("UTF-8");
                files.put(path.substring(PATH.length()), new Representation(bytes, type));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Representation.digest(all.toByteArray());
    }

    Optional<Representation> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Changes whenever one of them does. */
    String version() {
        return version;
    }
}
