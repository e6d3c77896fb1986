package org.starpunk.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of style sheets, as they lie in the WAR. */
@ApplicationScoped
class Parts {

    @Inject
    private ServletContext context;

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Produces
    StyleSheet styleSheet() {
        return new StyleSheet(name -> texts.computeIfAbsent(name, this::read));
    }

    private String read(String name) {
        try (InputStream file = context.getResourceAsStream("/static/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
