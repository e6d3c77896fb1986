package org.starpunk.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.starpunk.http.Representation;
import org.starpunk.theme.StyleSheet;

/** The files under {@code /static}, and the style sheets that are made of them. */
@ApplicationScoped
class StaticFiles {

    private static final String PATH = "/static/";

    private static final MediaType CSS = new MediaType("text", "css", "UTF-8");

    @Inject
    private ServletContext context;

    @Inject
    private StyleSheet styleSheet;

    /** A site has one; some more are for those whose page is from before it was changed. */
    private final Cache<String, Representation> sheets =
            Caffeine.newBuilder().maximumSize(8).build();

    private final Map<String, Representation> files = new HashMap<>();
    private String version;

    @PostConstruct
    void read() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String path : new TreeSet<>(context.getResourcePaths(PATH))) {
            byte[] bytes = bytes(path);
            all.writeBytes(bytes);
            put(path.substring(PATH.length()), bytes);
        }
        version = Representation.digest(all.toByteArray());
    }

    private byte[] bytes(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, byte[] bytes) {
        MediaType type = MediaType.valueOf(context.getMimeType(name));
        files.put(name, new Representation(bytes, type.getType().equals("font") ? type : type.withCharset("UTF-8")));
    }

    Optional<Representation> find(String name) {
        return Optional.ofNullable(files.get(name)).or(() -> Optional.ofNullable(sheets.get(name, this::sheet)));
    }

    private Representation sheet(String name) {
        return styleSheet
                .find(name)
                .map(css -> css.replace(".woff\"", ".woff?v=" + version + "\""))
                .map(css -> new Representation(css.getBytes(StandardCharsets.UTF_8), CSS))
                .orElse(null);
    }

    /** Changes whenever one of them does. */
    String version() {
        return version;
    }
}
