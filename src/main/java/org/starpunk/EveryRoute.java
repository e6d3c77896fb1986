package org.starpunk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.starpunk.metrics.RouteTemplates;

/** The templates of JAX-RS, and what the server itself answers. */
@Singleton
public class EveryRoute implements RouteTemplates {

    private static final List<String> OF_THE_SERVER = List.of(
            "/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/faces/{type}/{resource}");

    @Override
    public Set<String> list() {
        Set<String> templates = new TreeSet<>(OF_THE_SERVER);
        for (Class<?> type : new RestApplication().getClasses()) {
            Path path = type.getAnnotation(Path.class);
            if (path != null) {
                add(type, path.value(), templates);
            }
        }
        return templates;
    }

    private static void add(Class<?> type, String path, Set<String> templates) {
        templates.add(path);
        for (Method method : type.getMethods()) {
            Path further = method.getAnnotation(Path.class);
            if (further != null) {
                templates.add(path + "/" + further.value());
            }
        }
    }
}
